import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { tables } from '../../../electron/core/tables.ts'
import { openStore } from '../../../electron/store/store.ts'
import { addRow, attack, faultCode } from '../../support/storeFiles.ts'
import { filesOf, openTestWorld, type TestWorld } from '../../support/testDatabase.ts'

let world: TestWorld
const acts = 12

beforeEach(async () => {
  world = await openTestWorld()
  for (let number = 1; number <= acts; number += 1) world.transact((tx) => addRow(tx, `r${number}`))
})
afterEach(() => world.close())

describe('a rolled back store', () => {
  const copyOf = (name: string) => fs.readFileSync(`${filesOf(world).database}${name}`)

  it('is refused when the whole file of yesterday is put back', async () => {
    await world.closeStore()
    const yesterday = copyOf('')
    await world.reopen()
    world.transact((tx) => addRow(tx, 'today'))
    await world.closeStore()
    fs.writeFileSync(filesOf(world).database, yesterday)

    expect(await faultCode(() => world.reopen())).toBe('trail-behind-head')
  })

  it("is refused when yesterday's journal is planted beside a closed database", async () => {
    const journal = copyOf('-wal')
    expect(journal.length).toBeGreaterThan(0)
    world.transact((tx) => addRow(tx, 'today'))
    await world.closeStore()
    fs.writeFileSync(`${filesOf(world).database}-wal`, journal)

    expect(await faultCode(() => world.reopen())).toBe('trail-behind-head')
    expect(copyOf('-wal').equals(journal)).toBe(true)
  })

  it('is refused when any journal is found that the last closing had emptied', async () => {
    const journal = copyOf('-wal')
    await world.closeStore()
    fs.writeFileSync(`${filesOf(world).database}-wal`, journal)

    expect(await faultCode(() => world.reopen())).toBe('trail-behind-head')
    fs.rmSync(`${filesOf(world).database}-wal`)
    await world.reopen()
  })

  it('is refused when the journal of a killed process is cut, flipped or taken away', async () => {
    const files = filesOf(world)
    const frozen = `${world.folder}-frozen`
    fs.cpSync(world.folder, frozen, { recursive: true })
    const opening = () =>
      openStore({ tables, dataFolder: frozen, dek: world.dek, now: world.now, bootId: 'test' })
    const wal = `${frozen}/workstation.db-wal`
    const whole = fs.readFileSync(wal)
    const frame = 4096 + 24
    const answers = new Set<string>()
    for (const bytes of [
      Buffer.alloc(0),
      whole.subarray(0, 32 + frame * 3),
      flipped(whole, 32 + frame * 2 + 100),
    ]) {
      fs.writeFileSync(wal, bytes)
      answers.add(await faultCode(opening))
    }
    fs.rmSync(wal)
    answers.add(await faultCode(opening))
    expect([...answers]).toEqual(['trail-behind-head'])

    fs.writeFileSync(wal, whole)
    const store = await opening()
    expect(await store.verify()).toMatchObject({ ok: true, entries: acts + 1 })
    await store.close()
    fs.rmSync(frozen, { recursive: true, force: true })
    expect(fs.existsSync(files.database)).toBe(true)
  })

  it('goes on with one torn head record and refuses two', async () => {
    await world.closeStore()
    const { heads } = filesOf(world)
    const newest =
      fs.readFileSync(`${heads}/a`).readBigUInt64BE(8) > fs.readFileSync(`${heads}/b`).readBigUInt64BE(8)
        ? 'a'
        : 'b'
    fs.writeFileSync(`${heads}/${newest}`, Buffer.alloc(128, 1))
    await world.reopen()
    await world.closeStore()
    for (const slot of ['a', 'b']) fs.writeFileSync(`${heads}/${slot}`, Buffer.alloc(128, 1))

    expect(await faultCode(() => world.reopen())).toBe('trail-behind-head')
  })

  it('is found when single pages of an old copy are spliced in, at every page', async () => {
    const { database } = filesOf(world)
    await world.closeStore()
    const old = copyOf('')
    await world.reopen()
    const rows = world.read((tx) => tx.select<{ id: number }>('SELECT id FROM attachments'))
    world.transact((tx) => {
      for (const { id } of rows)
        tx.update(attachmentTable, tx.get(attachmentTable, id, '附件'), { kind: 'changed' })
      tx.record({ act: 'request.attachmentAdded', object: 'attachment:all' })
    })
    await world.closeStore()
    const now = copyOf('')
    expect(await verdictOf()).toBe('nothing')
    const truth = contentOf()
    fs.writeFileSync(database, now)
    let found = 0
    for (let at = 0; at < Math.min(old.length, now.length); at += 4096) {
      const page = old.subarray(at, at + 4096)
      if (page.equals(now.subarray(at, at + 4096))) continue
      fs.writeFileSync(database, Buffer.concat([now.subarray(0, at), page, now.subarray(at + 4096)]))
      // A page that says the same in another order (an index) may pass; a changed answer may not.
      if ((await verdictOf()) !== 'nothing') found += 1
      else expect(contentOf(), `page ${at / 4096 + 1}`).toEqual(truth)
    }

    expect(found).toBeGreaterThan(3)
  })

  /** All rows that people see, in the order of their ids and by each index. */
  function contentOf(): unknown {
    let content: unknown = null
    attack(world, (handle) => {
      content = ['', 'INDEXED BY attachments_by_storage_name', 'INDEXED BY attachments_by_sha256'].map((by) =>
        handle
          .prepare(`SELECT * FROM attachments ${by} WHERE storage_name > '' AND sha256 > '' ORDER BY id`)
          .all(),
      )
    })
    return content
  }

  async function verdictOf(): Promise<string> {
    try {
      const store = await world.reopen()
      const problems = store.checkPages()
      const verdict = await store.verify()
      await world.closeStore()
      if (!verdict.ok) return verdict.reason
      return problems.length > 0 ? 'page' : 'nothing'
    } catch (error) {
      return 'code' in (error as Error) ? String((error as Error & { code: unknown }).code) : 'thrown'
    }
  }
})

function flipped(bytes: Buffer, offset: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[offset] = (copy[offset] ?? 0) ^ 1
  return copy
}
