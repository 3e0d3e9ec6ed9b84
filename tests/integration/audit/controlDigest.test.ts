import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tables } from '../../../electron/core/tables.ts'
import { openStore } from '../../../electron/store/store.ts'
import { userTable } from '../../../electron/userRecord/userTable.ts'
import { addRow, attack } from '../../support/storeFiles.ts'
import { team } from '../../support/team.ts'
import { filesOf, openTestWorld, type TestWorld } from '../../support/testDatabase.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { copyTemplate } from '../../support/workstationTemplate.ts'

let world: TestWorld
beforeEach(async () => {
  world = await openTestWorld()
})
afterEach(() => world.close())

const pageSize = 4096

/** Adds a person with this role and answers the id. */
const addUser = () =>
  world.transact((tx) => {
    const user = tx.insert(userTable, {
      loginName: 'ding',
      name: '示例丁',
      roles: ['signer'],
      active: true,
      passwordChangedAt: '2026-11-20T01:00:00.000Z',
      passwordGiven: false,
    })
    tx.record({ act: 'user.created', object: `user:${user.id}` })
    return user.id
  })

const takeRoles = (id: number) =>
  world.transact((tx) => {
    tx.update(userTable, tx.get(userTable, id, '人员'), { roles: ['registrar'] })
    tx.record({ act: 'user.rolesChanged', object: `user:${id}` })
  })

/** Puts every page back in which the old file differs and that holds the rows of this table: what one has who kept an old copy. */
function spliceTable(old: Buffer, table: string): void {
  const { database } = filesOf(world)
  let roots: number[] = []
  attack(world, (handle) => {
    roots = handle.prepare('SELECT DISTINCT pageno FROM dbstat WHERE name = ?').pluck().all(table) as number[]
  })
  const now = fs.readFileSync(database)
  for (const page of roots) old.copy(now, (page - 1) * pageSize, (page - 1) * pageSize, page * pageSize)
  fs.writeFileSync(database, now)
}

async function withOldUsers(between: () => void): Promise<void> {
  const id = addUser()
  await world.closeStore()
  attack(world, (handle) => handle.pragma('wal_checkpoint(TRUNCATE)'))
  const old = fs.readFileSync(filesOf(world).database)
  await world.reopen()
  takeRoles(id)
  between()
  await world.closeStore()
  spliceTable(old, 'users')
}

describe('the digest over the control rows', () => {
  it('stands in the head record and in the entry of every change, and opens without a word when nothing was touched', async () => {
    const id = addUser()
    takeRoles(id)
    expect(world.store.isBreached()).toBe(false)
    await world.reopen()
    expect([world.store.isBreached(), (await world.store.verify()).ok]).toEqual([false, true])
  })

  it('shows a role that one old page gives back, however many calls were refused and acts done since', async () => {
    await withOldUsers(() => {
      for (let count = 0; count < 1100; count += 1)
        world.transact((tx) =>
          tx.record({ act: 'session.denied', object: 'channel:users.list', result: 'refused' }),
        )
      for (let count = 0; count < 20; count += 1) world.transact((tx) => addRow(tx, `r${count}`))
    })
    const store = await world.reopen()

    expect(store.isBreached()).toBe(true)
    expect(await store.verify()).toMatchObject({ ok: false, reason: 'row-stale' })
    // What is written now makes nothing look right: found again at the next opening.
    store.transact({ userId: 1, name: '测试甲' }, (tx) => addRow(tx, 'later'))
    takeRoles(1)
    expect((await world.reopen()).isBreached()).toBe(true)
    const aside = path.join(world.folder, 'set-aside')
    expect(fs.readdirSync(aside).length).toBeGreaterThan(0)
    for (const name of fs.readdirSync(aside))
      expect(fs.readdirSync(path.join(aside, name)).sort()).toEqual([
        'heads',
        'keyring.json',
        'workstation.db',
      ])
  })

  it('is settled by the entry that two people make', async () => {
    await withOldUsers(() => undefined)
    await world.reopen()
    world.transact((tx) => tx.record({ act: 'audit.breachSettled', object: 'audit', reason: '两人核查' }))
    expect(world.store.isBreached()).toBe(false)
    expect((await world.reopen()).isBreached()).toBe(false)
  })

  it('covers the facts of the store, which no row carries', async () => {
    addUser()
    await world.closeStore()
    attack(world, (handle) => handle.exec("INSERT INTO store_facts VALUES ('planted', '1')"))
    expect((await world.reopen()).isBreached()).toBe(true)
    expect(await world.store.verify()).toMatchObject({ ok: false, reason: 'control-changed' })
  })

  it('keeps what was refused inside what is checked', async () => {
    world.transact((tx) => addRow(tx, 'one'))
    for (let count = 0; count < 1100; count += 1)
      world.transact((tx) =>
        tx.record({ act: 'session.denied', object: 'channel:users.list', result: 'refused' }),
      )
    await world.closeStore()
    attack(world, (handle) => handle.exec("UPDATE attachments SET kind = 'x' WHERE id = 1"))
    const opening = openStore({
      tables,
      dataFolder: world.folder,
      dek: world.dek,
      now: world.now,
      bootId: 'test',
    })
    await expect(opening).rejects.toMatchObject({ code: 'trail-broken' })
  })
})

describe('a workstation whose control rows were changed', () => {
  it('stops signing and changes of rights, lets the rest go on, and is settled by the auditor and an administrator', async () => {
    const { dataFolder, dek } = await copyTemplate()
    attack({ folder: dataFolder, dek }, (handle) =>
      handle.exec("INSERT INTO store_facts VALUES ('planted', '1')"),
    )
    await using desk = await startTestWorkstation({ existing: { dataFolder, dek } })
    const auditor = desk.as('auditor')
    const codeOf = async (answer: Promise<{ ok: boolean; fault?: { code: string } }>) =>
      (await answer).fault?.code
    const proposal = { key: 'letter.relookHours', value: 48, reason: '试验' } as const
    const settle = (second: 'jia' | 'system') =>
      auditor.try('audit.settleBreach', {
        reason: '逐项核查岗位和设置，与登记一致',
        second: { loginName: team[second].loginName, password: team[second].password },
      })

    expect(await codeOf(desk.as('system').try('settings.propose', proposal))).toBe('trail-broken')
    expect(await codeOf(desk.as('signer').try('replies.sign', { replyId: 1 } as never))).toBe('trail-broken')
    expect(await codeOf(desk.as('jia').try('rosters.list', { requestId: 1 }))).not.toBe('trail-broken')
    expect(await auditor.try('audit.verify', {})).toMatchObject({ ok: true, value: { isIntact: false } })
    expect(await codeOf(settle('jia'))).toBe('forbidden')
    expect(await settle('system')).toMatchObject({ ok: true })
    expect(await desk.as('system').try('settings.propose', proposal)).toMatchObject({ ok: true })
    expect(await codeOf(settle('system'))).toBe('conflict')
  })
})
