import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../../../electron/core/tables.ts'
import { unlockKeyring } from '../../../electron/database/key/keyring.ts'
import type { ChangesOf, RowOf } from '../../../electron/database/row/table.ts'
import type { Writing } from '../../../electron/database/row/transaction.ts'
import { openStore, systemActor } from '../../../electron/store/store.ts'
import { readBootId } from '../../../electron/trail/readBootId.ts'
import { userTable } from '../../../electron/userRecord/userTable.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import {
  type BareWorkstation,
  startEmptyWorkstation,
  startLockedWorkstation,
} from '../../support/bareWorkstation.ts'
import { registrationOf } from '../../support/registrations.ts'
import { type TeamKey, team } from '../../support/team.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const stick = temporaryFolder()
let machine: BareWorkstation
let backup: string
beforeAll(async () => {
  machine = await startLockedWorkstation()
})
afterAll(async () => {
  await machine.close()
  stick[Symbol.dispose]()
})

const credentials = (who: TeamKey) => ({ loginName: team[who].loginName, password: team[who].password })
const both = { systemAdmin: credentials('system'), securityAdmin: credentials('safety') }
type Restore = CallInput<'backups.restore'>
const restoring = (paperNumbers?: Restore['paperNumbers']): Restore => ({
  folder: backup,
  reason: '演练恢复备份',
  ...both,
  ...(paperNumbers !== undefined && { paperNumbers }),
})
const typed =
  (series: string, systemAdmin: number, securityAdmin = systemAdmin) =>
  (all: Restore['paperNumbers']) =>
    (all ?? []).map((number) =>
      number.series === series ? { ...number, systemAdmin, securityAdmin } : number,
    )

async function as<T>(who: TeamKey, work: () => Promise<T>): Promise<T> {
  await machine.login(who)
  try {
    return await work()
  } finally {
    await machine.call('session.logout', {})
  }
}

/** Changes an account of the closed store. */
async function change(
  who: TeamKey,
  changes: (user: RowOf<typeof userTable>, tx: Writing) => ChangesOf<typeof userTable>,
): Promise<void> {
  const { dataFolder } = machine
  const { dek } = await unlockKeyring(dataFolder, team.jia.loginName, team.jia.password)
  const now = () => new Date()
  const store = await openStore({ tables, dataFolder, dek, now, bootId: readBootId() })
  store.transact(systemActor, (tx) => {
    const user = tx.first(userTable, { loginName: team[who].loginName })
    if (user !== null) tx.update(userTable, user, changes(user, tx))
    tx.record({ act: 'user.rolesChanged', object: 'user' })
  })
  await store.close()
}

let letters = 0
/** Registers a letter; its number. */
const registered = () =>
  as('jia', async () => {
    const { rows } = await machine.call('units.list', {
      filter: { text: '河南省财政厅' },
      offset: 0,
      limit: 1,
    })
    const { requestId } = await machine.call('requests.register', {
      registration: registrationOf(rows[0]?.id ?? 0, { documentNumber: `豫财人函〔2026〕${++letters}号` }),
      supersedesId: null,
    })
    return (await machine.call('requests.get', { requestId })).intakeNumber
  })

const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
const incoming = () =>
  as('jia', () => machine.call('registers.view', { kind: 'incoming', year, offset: 0, limit: 50 }))

async function paperOf(): Promise<NonNullable<Restore['paperNumbers']>> {
  const { last } = await machine.call('backups.previewRestore', { folder: backup, ...both })
  return last.map(({ series, year, serial }) => ({
    series,
    year,
    systemAdmin: serial,
    securityAdmin: serial,
  }))
}

describe('a restore', () => {
  it('gives no number again that the replaced store has given, shows it as used and lists what was lost', async () => {
    expect(await registered()).toBe(`${year}-0001`)
    backup = await as(
      'system',
      async () => (await machine.call('backups.create', { folder: stick.path })).folder,
    )
    expect(await registered()).toBe(`${year}-0002`)
    expect(await registered()).toBe(`${year}-0003`)
    const preview = await machine.call('backups.previewRestore', { folder: backup, ...both })
    expect(preview).toMatchObject({
      kind: 'restored',
      source: 'liveStore',
      numbers: [{ series: 'incoming', year, from: 2, to: 3 }],
      last: [],
    })
    await machine.call('backups.restore', restoring())
    expect(await registered()).toBe(`${year}-0004`)
    const { rows } = await incoming()
    expect(rows.map(([number]) => number)).toEqual([
      `${year}-0001`,
      `${year}-0002 至 ${year}-0003`,
      `${year}-0004`,
    ])
    expect(rows[1]?.join()).toContain('恢复备份前已用')
    const { restorations } = await as('audit', () => machine.call('backups.restorations', {}))
    const acts = restorations[0]?.lostActs.map(({ act, actor, thing }) => ({ act, actor, thing }))
    expect(acts).toContainEqual({
      act: '收文登记',
      actor: team.jia.name,
      thing: `来文 ${year}-0002`,
    })
    expect(restorations[0]?.lostEntries).toBe(preview.lostEntries)
  })

  it('carries what an earlier restore found on paper into the next one', async () => {
    await machine.call('backups.restore', restoring())
    expect(await registered()).toBe(`${year}-0005`)
    expect((await as('audit', () => machine.call('audit.verify', {}))).isIntact).toBe(true)
  })

  it('asks two people for the last number of each series where the store cannot be read', async () => {
    fs.rmSync(path.join(machine.dataFolder, 'workstation.db'))
    const paper = await paperOf()
    expect(paper.map(({ series }) => series)).toEqual(
      expect.arrayContaining(['incoming', 'batch', 'objection', 'sealUse']),
    )
    expect(paper.some(({ series }) => /^\p{Script=Han}+$/u.test(series))).toBe(true)
    const attempt = (numbers: Restore['paperNumbers']) => machine.try('backups.restore', restoring(numbers))
    const missing = await attempt(paper.slice(1))
    const apart = await attempt(typed('incoming', 7, 8)(paper))
    const below = await attempt(typed('incoming', 0)(paper))
    for (const [answer, words] of [
      [missing, '还缺'],
      [apart, '不一致'],
      [below, '不会更小'],
    ] as const)
      expect(answer).toMatchObject({
        ok: false,
        fault: { code: 'invalid-input', message: expect.stringContaining(words) },
      })
    expect(fs.existsSync(path.join(machine.dataFolder, 'workstation.db'))).toBe(false)
    await machine.call('backups.restore', restoring(typed('incoming', 7)(paper)))
    expect(await registered()).toBe(`${year}-0008`)
    expect((await incoming()).rows.map(([number]) => number)).toContain(`${year}-0002 至 ${year}-0007`)
  })

  it('is not done by who has left since, as the present store or its keyring knows', async () => {
    await change('safety', () => ({ active: false }))
    expect(await machine.code('backups.restore', restoring())).toBe('forbidden')
    await change('safety', () => ({ active: true }))
  })

  it('is not done by two accounts of one human, as the present store knows or as the backup does', async () => {
    const kept = backup
    let own: number | null = null
    await change('safety', (safety, tx) => {
      own = safety.humanId
      return { humanId: tx.first(userTable, { loginName: team.system.loginName })?.humanId ?? null }
    })
    expect(await machine.code('backups.restore', restoring())).toBe('second-person-required')
    backup = await as(
      'system',
      async () => (await machine.call('backups.create', { folder: stick.path })).folder,
    )
    await change('safety', () => ({ humanId: own }))
    expect(await machine.code('backups.restore', restoring())).toBe('second-person-required')
    backup = kept
  })

  it('asks them too where the store was put back to before the backup', async () => {
    const kept = path.join(stick.path, 'kept')
    fs.cpSync(machine.dataFolder, kept, { recursive: true })
    for (const piece of ['workstation.db', 'keyring.json', 'heads', 'attachments'])
      fs.cpSync(path.join(backup, piece), path.join(machine.dataFolder, piece), { recursive: true })
    expect((await paperOf()).length).toBeGreaterThan(3)
    fs.cpSync(kept, machine.dataFolder, { recursive: true })
  })

  it('takes an empty machine only by both administrators, says so at every login, until both have settled it', async () => {
    const old = machine
    machine = await startEmptyWorkstation()
    const paper = await paperOf()
    expect(await machine.code('backups.restore', restoring())).toBe('invalid-input')
    await machine.call('backups.restore', restoring(typed('incoming', 9)(paper)))
    const told = async () => {
      const state = await machine.call('session.state', {})
      return state.phase === 'unlocked' && state.notices.some((words) => words.includes('换机登记'))
    }
    expect(await as('jia', told)).toBe(true)
    await as('system', async () => {
      expect(await told()).toBe(true)
      const settling = { reason: '原机主板损坏，已换到本机', second: credentials('jia') }
      expect(await machine.code('backups.settleAdoption', settling)).toBe('forbidden')
      await machine.call('backups.settleAdoption', { ...settling, second: credentials('safety') })
      expect(await machine.code('backups.settleAdoption', settling)).toBe('conflict')
    })
    expect(await as('jia', told)).toBe(false)
    expect(await registered()).toBe(`${year}-0010`)
    const { lines } = await as('audit', () =>
      machine.call('audit.list', { filter: { act: 'store.adopted' } }),
    )
    expect(lines).toHaveLength(1)
    expect((await as('audit', () => machine.call('audit.verify', {}))).isIntact).toBe(true)
    await machine.close()
    machine = old
  })
})
