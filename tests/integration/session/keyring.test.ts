import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../electron/call/clock.ts'
import { tables } from '../../../electron/core/tables.ts'
import { prepareKeyringChange, readKeyring, unlockKeyring } from '../../../electron/database/key/keyring.ts'
import { decodeKeyring, encodeKeyring } from '../../../electron/database/key/keyringFormat.ts'
import { inspectStore } from '../../../electron/store/inspectStore.ts'
import { openStore, type Store, systemActor } from '../../../electron/store/store.ts'
import { readBootId } from '../../../electron/trail/readBootId.ts'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { attack } from '../../support/storeFiles.ts'
import { type TeamKey, team } from '../../support/team.ts'

let machine: BareWorkstation
beforeEach(async () => {
  machine = await startLockedWorkstation()
})
afterEach(() => machine.close())

const keyring = () => path.join(machine.dataFolder, 'keyring.json')
const database = () => path.join(machine.dataFolder, 'workstation.db')
const oldWords = /换回了旧版本/
const pageSize = 4096

const login = (who: TeamKey, password = team[who].password) =>
  machine.try('session.login', { loginName: team[who].loginName, password })

async function changed(who: TeamKey, next: string): Promise<void> {
  await machine.login(who)
  await machine.call('session.changePassword', { current: team[who].password, next })
  await machine.call('session.logout', {})
}

/** The open store, with nobody at the screen. */
async function withStore<T>(work: (store: Store, dek: Buffer) => T | Promise<T>): Promise<T> {
  const { dek } = await unlockKeyring(machine.dataFolder, team.jia.loginName, team.jia.password)
  const open = { tables, dataFolder: machine.dataFolder, dek, now: systemClock.now, bootId: readBootId() }
  const store = await openStore(open)
  try {
    return await work(store, dek)
  } finally {
    await store.close()
  }
}

const next = 'Marram4-lichen-oyster'

describe('a keyring that was put back', () => {
  it('is refused with a sentence of its own, also together with the old page that knew it', async () => {
    await changed('yi', 'Saltmarsh7-otter-quay')
    const [oldKeyring, oldDatabase] = [fs.readFileSync(keyring()), fs.readFileSync(database())]
    await changed('jia', next)
    const { dek } = await unlockKeyring(machine.dataFolder, team.jia.loginName, next)
    fs.writeFileSync(keyring(), oldKeyring)
    expect(await login('jia')).toMatchObject({
      ok: false,
      fault: { message: expect.stringMatching(oldWords) },
    })

    let pages: number[] = []
    attack({ folder: machine.dataFolder, dek }, (handle) => {
      pages = handle.prepare("SELECT pageno FROM dbstat WHERE name = 'store_facts'").pluck().all() as number[]
    })
    const now = fs.readFileSync(database())
    for (const page of pages)
      oldDatabase.copy(now, (page - 1) * pageSize, (page - 1) * pageSize, page * pageSize)
    fs.writeFileSync(database(), now)
    expect(await login('jia')).toMatchObject({
      ok: false,
      fault: { code: 'keyring-damaged', message: expect.stringMatching(oldWords) },
    })
    expect(() => inspectStore(machine.dataFolder, dek)).toThrow(oldWords)
  })

  it('proves nobody while somebody is logged in, makes no copy, and is not written over', async () => {
    const oldKeyring = fs.readFileSync(keyring())
    const stick = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-stick-'))
    await changed('system', next)
    await machine.call('session.login', { loginName: team.system.loginName, password: next })
    fs.writeFileSync(keyring(), oldKeyring)
    const answers = [
      await machine.try('session.stepUp', { password: team.system.password }),
      await machine.try('session.changePassword', { current: team.system.password, next: `${next}2` }),
      await machine.try('backups.create', { folder: stick }),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, fault: { message: expect.stringMatching(oldWords) } })
    expect(fs.readFileSync(keyring())).toEqual(oldKeyring)
    fs.rmSync(stick, { recursive: true })
  })
})

describe('two changes of the keyring at once', () => {
  const person = (who: TeamKey, userId: number, password: string) =>
    ({ kind: 'put', person: { userId, loginName: team[who].loginName, password } }) as const
  const idOf = (who: TeamKey) =>
    readKeyring(machine.dataFolder).content.people.find(({ loginName }) => loginName === team[who].loginName)
      ?.userId ?? 0

  it('both stand where they concern two people, and the second is refused where it is one', async () => {
    await withStore(async (store, dek) => {
      const { dataFolder } = machine
      const [yi, bing, yiAgain] = await Promise.all([
        prepareKeyringChange(dataFolder, dek, person('yi', idOf('yi'), next)),
        prepareKeyringChange(dataFolder, dek, { kind: 'remove', userId: idOf('bing') }),
        prepareKeyringChange(dataFolder, dek, person('yi', idOf('yi'), 'Saltmarsh7-otter-quay')),
      ])
      const late = await prepareKeyringChange(dataFolder, dek, person('bing', idOf('bing'), next))
      store.changeKeyring(systemActor, bing)
      store.changeKeyring(systemActor, yi)
      const refusal = { code: 'conflict', message: expect.stringMatching(/没有生效。请核对后重新办理/) }
      expect(() => store.changeKeyring(systemActor, yiAgain)).toThrow(expect.objectContaining(refusal))
      expect(() => store.changeKeyring(systemActor, late)).toThrow(expect.objectContaining(refusal))
      expect(store.keyringRevision()).toBe(readKeyring(dataFolder).content.revision)
    })
    expect(await login('yi', next)).toMatchObject({ ok: true })
    expect(idOf('bing')).toBe(0)
  })
})

describe('a keyring of the first format', () => {
  it('lets everybody in with their own password, is taken into the present one, and the trail says so once', async () => {
    await withStore(() => undefined)
    const { dek } = await unlockKeyring(machine.dataFolder, team.jia.loginName, team.jia.password)
    const decoded = decodeKeyring(fs.readFileSync(keyring(), 'utf8'))
    if (decoded === null || decoded.content.format !== 2) throw new Error('not as expected')
    const { keyNumber: _, nextKey: __, recovery: ___, backupKey: ____, ...before } = decoded.content
    fs.writeFileSync(keyring(), encodeKeyring({ ...before, format: 1 }, dek))

    for (const who of ['jia', 'yi', 'system'] as const) {
      expect(await login(who)).toMatchObject({ ok: true })
      await machine.call('session.logout', {})
    }
    expect(readKeyring(machine.dataFolder).content).toMatchObject({
      format: 2,
      revision: before.revision + 1,
    })
    const acts = await withStore((store) =>
      store.read((tx) =>
        tx.select<{ act: string; object: string }>(
          "SELECT act, object FROM audit_entries WHERE act LIKE 'keyring.%' ORDER BY seq",
        ),
      ),
    )
    const object = `keyring:${before.revision + 1}`
    expect(acts).toEqual([
      { act: 'keyring.changed', object },
      { act: 'keyring.upgraded', object },
    ])
  })
})
