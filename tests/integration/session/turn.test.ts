import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../electron/call/clock.ts'
import { tables } from '../../../electron/core/tables.ts'
import { unlockKeyring } from '../../../electron/database/key/keyring.ts'
import { openStore, systemActor } from '../../../electron/store/store.ts'
import { readBootId } from '../../../electron/trail/readBootId.ts'
import { addHuman } from '../../../electron/userRecord/humanMoves.ts'
import { userTable } from '../../../electron/userRecord/userTable.ts'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { registrationOf } from '../../support/registrations.ts'
import { type TeamKey, team } from '../../support/team.ts'

let machine: BareWorkstation
let stick: string
beforeEach(async () => {
  machine = await startLockedWorkstation()
  stick = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-stick-'))
})
afterEach(async () => {
  await machine.close()
  fs.rmSync(stick, { recursive: true, force: true })
})

const credentials = (who: TeamKey) => ({ loginName: team[who].loginName, password: team[who].password })
const restored = (folder: string) =>
  machine.try('backups.restore', {
    folder,
    reason: '演练恢复备份',
    systemAdmin: credentials('system'),
    securityAdmin: credentials('safety'),
  })

async function backedUp(): Promise<string> {
  await machine.login('system')
  const { folder } = await machine.call('backups.create', { folder: stick })
  await machine.call('session.logout', {})
  return folder
}

/** Logs 甲 in and registers a letter; its id where both were acknowledged, else the code of the refusal. */
async function registered(): Promise<number | string> {
  const login = await machine.code('session.login', credentials('jia'))
  if (login !== 'ok') return login
  const { rows } = await machine.call('units.list', { filter: { text: '河南省财政厅' }, offset: 0, limit: 1 })
  const answer = await machine.try('requests.register', {
    registration: registrationOf(rows[0]?.id ?? 0),
    supersedesId: null,
  })
  return answer.ok ? answer.value.requestId : answer.fault.code
}

async function lettersNow(): Promise<number> {
  if ((await machine.call('session.state', {})).phase !== 'unlocked') await machine.login('jia')
  const { total } = await machine.call('requests.list', {
    filter: {},
    sort: 'newest',
    offset: 0,
    limit: 1,
  })
  await machine.call('session.logout', {})
  return total
}

describe('one turn for everything that opens, swaps, locks or changes keys', () => {
  it.each([0, 30])('loses nothing when somebody logs in %i ms into a restore', async (delayMs) => {
    const folder = await backedUp()
    const restoring = restored(folder)
    await sleep(delayMs)
    const [early, second] = [await registered(), await restored(folder)]
    const outcome = await restoring
    const late = await registered()
    expect([outcome.ok, early, second.ok, late]).toEqual([true, 'conflict', false, 1])
    expect(await lettersNow()).toBe(1)
  })

  it('does not begin a restore while somebody is being let in', async () => {
    const folder = await backedUp()
    const entering = registered()
    await sleep(10)
    const outcome = await restored(folder)
    expect([outcome.ok, await entering]).toEqual([false, 1])
    expect(await lettersNow()).toBe(1)
  })

  it('lets nobody in whose machine was locked while the password was proved', async () => {
    const entering = machine.code('session.login', credentials('jia'))
    await sleep(20)
    machine.workstation.signal?.('suspended')
    expect(await entering).toBe('locked')
    expect(await machine.call('session.state', {})).toMatchObject({ phase: 'locked' })
    await machine.login('jia')
  })

  it('closes in order a store that was being opened when the window was closed', async () => {
    const entering = machine.code('session.login', credentials('jia'))
    await sleep(20)
    await machine.workstation.close()
    expect(await entering).toBe('locked')
    expect(fs.existsSync(path.join(machine.dataFolder, 'workstation.db-wal'))).toBe(false)
  })

  it.each([1.3, 1.7])(
    'keeps a keyring that opens when the screen locks %f proofs into a new password',
    async (proofs) => {
      const proofMs = await timeOfAProof()
      await machine.login('jia')
      const next = 'Marram4-lichen-oyster'
      const changing = machine.code('session.changePassword', { current: team.jia.password, next })
      await sleep(proofs * proofMs)
      await machine.call('session.lock', {})
      const password = (await changing) === 'ok' ? next : team.jia.password
      expect(await machine.code('session.login', { loginName: 'jia', password })).toBe('ok')
      await machine.call('session.logout', {})
      await machine.login('yi')
    },
  )

  it('does not bring a leaver back who left while a colleague changed a password', async () => {
    const proofMs = await timeOfAProof()
    await machine.login('system')
    const people = await machine.call('users.list', {})
    const userId = people.find(({ loginName }) => loginName === 'bing')?.id ?? 0
    await machine.call('session.stepUp', { password: team.system.password })
    const { approvalId } = await machine.call('users.proposeLeave', { userId, reason: '调离' })
    await machine.call('session.logout', {})
    await machine.login('safety')
    await machine.call('session.stepUp', { password: team.safety.password })
    const next = 'Marram4-lichen-oyster'
    const changing = machine.code('session.changePassword', { current: team.safety.password, next })
    await sleep(1.4 * proofMs)
    expect(await machine.code('approvals.confirm', { approvalId })).toBe('ok')
    expect(await changing).toBe('ok')
    await expect(unlockKeyring(machine.dataFolder, 'bing', team.bing.password)).rejects.toMatchObject({
      code: 'wrong-password',
    })
  })

  it('ends the session of an administrator who confirms the own leaving', async () => {
    await addSecondSecurityAdmin()
    await machine.login('system')
    const people = await machine.call('users.list', {})
    const userId = people.find(({ loginName }) => loginName === 'safety')?.id ?? 0
    await machine.call('session.stepUp', { password: team.system.password })
    const { approvalId } = await machine.call('users.proposeLeave', { userId, reason: '退休' })
    await machine.call('session.logout', {})
    await machine.login('safety')
    await machine.call('session.stepUp', { password: team.safety.password })
    expect(await machine.code('approvals.confirm', { approvalId })).toBe('ok')
    expect(await machine.code('users.list', {})).toBe('locked')
    expect(await machine.call('session.state', {})).toMatchObject({ phase: 'locked' })
    expect(machine.locks.at(-1)).toBe('账号已停用，请联系管理员。')
    await machine.login('system')
    expect(await machine.call('session.state', {})).toMatchObject({ notices: [] })
  })
})

async function addSecondSecurityAdmin(): Promise<void> {
  const { dataFolder } = machine
  const { dek } = await unlockKeyring(dataFolder, 'jia', team.jia.password)
  const { now } = systemClock
  const store = await openStore({ tables, dataFolder, dek, now, bootId: readBootId() })
  store.transact(systemActor, (tx) => {
    const human = addHuman(tx, { name: '安二', department: '', staffNumber: '', distinction: null })
    const { id } = tx.insert(userTable, {
      humanId: human.id,
      loginName: 'safety2',
      name: '安二',
      roles: ['securityAdmin'],
      active: true,
      passwordChangedAt: tx.at,
      passwordGiven: false,
    })
    tx.record({ act: 'user.created', object: `user:${id}` })
  })
  await store.close()
}

/** How long this machine takes now to prove one password. */
async function timeOfAProof(): Promise<number> {
  const begun = performance.now()
  await unlockKeyring(machine.dataFolder, 'jia', team.jia.password)
  return performance.now() - begun
}
