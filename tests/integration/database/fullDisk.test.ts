import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { keyHandle, sqliteDriver } from '../../../electron/database/file/driver.ts'
import { setProfile } from '../../../electron/database/file/profile.ts'
import { openHeads, readHead } from '../../../electron/database/key/headRecords.ts'
import { loadKeys } from '../../../electron/database/key/keys.ts'
import { preparedStatements } from '../../../electron/database/row/statements.ts'
import { createDoors } from '../../../electron/database/row/transact.ts'
import { createAuditTrail } from '../../../electron/trail/auditTrail.ts'
import { entryReader } from '../../../electron/trail/storedEntry.ts'
import { addRow, faultCode } from '../../support/storeFiles.ts'
import { filesOf, openTestWorld, type TestWorld, testActor } from '../../support/testDatabase.ts'

let world: TestWorld
afterEach(() => world.close())

describe('a full disk', () => {
  it('rolls the act back with a sentence, stays readable, and goes on when there is room again', async () => {
    world = await openTestWorld()
    await world.closeStore()
    const files = filesOf(world)
    const handle = new sqliteDriver(files.database)
    keyHandle(handle, 'aegis', world.dek)
    setProfile(handle)
    const keys = loadKeys(handle)
    const recorded = readHead(files.heads, keys.head)
    if (recorded === null) throw new Error('no head')
    const statements = preparedStatements(handle)
    const seq = entryReader(handle).last()
    const trail = createAuditTrail(statements, keys, { seq, link: entryReader(handle).link(seq) })
    const heads = openHeads(files.heads, recorded, keys.head)
    heads.write(trail.head(), false)
    const doors = createDoors({
      handle,
      trail,
      heads,
      statements,
      rowKey: keys.row,
      bootId: 'test',
      now: world.now,
    })
    const writeMany = (name: string) =>
      doors.transact(testActor, (tx) => {
        for (let row = 0; row < 400; row += 1) addRow(tx, `${name}-${row}`)
      })
    const pages = Number(handle.pragma('page_count', { simple: true }))
    handle.pragma(`max_page_count = ${pages + 10}`)
    doors.transact(testActor, (tx) => addRow(tx, 'first'))

    expect(await faultCode(() => writeMany('full'))).toBe('disk-full')
    expect(doors.read((tx) => tx.count(attachmentTable, {}))).toBe(1)

    handle.pragma('max_page_count = 100000')
    writeMany('again')
    handle.close()
    heads.close()
    await world.reopen()
    expect(await world.store.verify()).toMatchObject({ ok: true, rows: 401, entries: seq + 401 })
  })

  it('stops the line when the system refuses a write, and loses nothing acknowledged', async () => {
    world = await openTestWorld()
    await world.closeStore()
    const script = new URL('./limitedWriter.ts', import.meta.url).pathname
    // Blocks of 512 bytes: no file may grow beyond 4 MB. Node ignores the signal, so the write itself fails.
    const command = `ulimit -f 8192; exec "${process.execPath}" "${script}" "${world.folder}" ${world.dek.toString('hex')}`

    const said = JSON.parse(execFileSync('sh', ['-c', command], { encoding: 'utf8' })) as Record<
      string,
      unknown
    >

    expect(said).toMatchObject({ refusal: 'read-only', next: 'read-only', attachment: 'disk-full' })
    const store = await world.reopen()
    expect(said.done).toBeGreaterThan(5)
    expect(world.read((tx) => tx.count(attachmentTable, {}))).toBe(Number(said.done) * 50)
    expect(await store.verify()).toMatchObject({ ok: true })
    expect(fs.readdirSync(filesOf(world).attachments)).toEqual([])
  })
})
