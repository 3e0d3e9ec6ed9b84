import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { keyHandle, sqliteDriver } from '../../../electron/database/file/driver.ts'
import { AppError } from '../../../shared/errors.ts'
import { addRow } from '../../support/storeFiles.ts'
import { filesOf, openTestWorld, type TestWorld } from '../../support/testDatabase.ts'

let world: TestWorld
afterEach(() => world.close())

const pageBytes = 4096

/** Runs a statement on the closed file, as somebody with the key and no scruples would. */
function change(sql: string): void {
  const handle = new sqliteDriver(filesOf(world).database)
  keyHandle(handle, 'aegis', world.dek)
  const guards = handle
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'keys'")
    .all() as { readonly name: string; readonly sql: string }[]
  for (const { name } of guards) handle.exec(`DROP TRIGGER ${name}`)
  handle.prepare(sql).run()
  for (const guard of guards) handle.exec(guard.sql)
  handle.close()
}

function rootPage(table: string): number {
  const handle = new sqliteDriver(filesOf(world).database)
  keyHandle(handle, 'aegis', world.dek)
  const page = handle.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table)
  handle.close()
  return Number(page)
}

const reopening = () =>
  world.reopen().then(
    () => 'opened',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

describe('the page of the keys', () => {
  it('taken from an older copy of the file is refused in words', async () => {
    world = await openTestWorld()
    await world.closeStore()
    const { database } = filesOf(world)
    const page = rootPage('keys')
    const at = (page - 1) * pageBytes
    const old = fs.readFileSync(database).subarray(at, at + pageBytes)
    await world.reopen()
    world.transact((tx) => addRow(tx, 'later'))
    await world.closeStore()
    const bytes = fs.readFileSync(database)
    old.copy(bytes, at)
    fs.writeFileSync(database, bytes)
    expect(await reopening()).toBe('trail-behind-head')
    expect(fs.readFileSync(database).equals(bytes)).toBe(true)
  })

  it.each(['link', 'row', 'attachment', 'trace', 'head', 'seal'])(
    'without the key "%s" is refused in words',
    async (name) => {
      world = await openTestWorld()
      await world.closeStore()
      change(`DELETE FROM keys WHERE name = '${name}'`)
      expect(await reopening()).toBe('database-damaged')
    },
  )

  it.each([
    ['link', 'trail-broken'],
    ['row', 'trail-broken'],
    ['head', 'trail-behind-head'],
  ])('with another key in the place of "%s" is refused in words', async (name, code) => {
    world = await openTestWorld()
    world.transact((tx) => addRow(tx, 'a row'))
    await world.closeStore()
    change(`UPDATE keys SET value = zeroblob(32) WHERE name = '${name}'`)
    expect(await reopening()).toBe(code)
  })
})
