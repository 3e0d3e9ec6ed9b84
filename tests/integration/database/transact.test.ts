import { afterEach, describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import type { Writing } from '../../../electron/database/row/transaction.ts'
import { openTestWorld, type TestWorld } from '../../support/testDatabase.ts'

let world: TestWorld
afterEach(() => world.close())

const someAttachment = (name: string) => ({
  kind: 'letter-scan',
  mediaType: 'application/pdf',
  originalName: name,
  size: 12,
  sha256: 'ab'.repeat(32),
  checkCode: 'ABAB-ABAB-ABAB-ABAB',
  storageName: name,
  createdBy: 1,
  createdAt: '2026-11-20T01:00:00.000Z',
})
const record = (tx: Writing) => tx.record({ act: 'request.attachmentAdded', object: 'attachment:1' })

describe('transact', () => {
  it('commits a row with its entry and stamps it', async () => {
    world = await openTestWorld()

    const row = world.transact((tx) => {
      const inserted = tx.insert(attachmentTable, someAttachment('a'))
      tx.record({
        act: 'request.attachmentAdded',
        object: 'attachment:1',
        reason: '来函附件',
        detail: { pages: 2 },
      })
      return inserted
    })

    expect(world.read((tx) => tx.find(attachmentTable, row.id))).toEqual(row)
    expect(row).toMatchObject({ id: 1, version: 1, auditSeq: world.store.head().seq, wrappedKey: null })
    expect(world.trail()).toMatchObject([
      { act: 'request.attachmentAdded', object: 'attachment:1', reason: '来函附件', detail: { pages: 2 } },
    ])
  })

  it('appends a row that reads and verifies like an inserted one', async () => {
    world = await openTestWorld()

    const [inserted, appended] = world.transact((tx) => {
      record(tx)
      return [
        tx.insert(attachmentTable, someAttachment('a')),
        tx.append(attachmentTable, someAttachment('b')),
      ] as const
    })

    const row = world.read((tx) => tx.find(attachmentTable, appended))
    expect(row).toEqual({ ...inserted, id: inserted.id + 1, originalName: 'b', storageName: 'b' })
    expect(await world.store.verify()).toMatchObject({ ok: true, rows: 2 })
  })

  it('refuses to commit what was written without an entry', async () => {
    world = await openTestWorld()
    const before = world.store.head().seq

    expect(() => world.transact((tx) => tx.insert(attachmentTable, someAttachment('a')))).toThrow(
      'recorded nothing',
    )

    expect(world.read((tx) => tx.count(attachmentTable, {}))).toBe(0)
    expect(world.store.head().seq).toBe(before)
  })

  it('commits an entry alone, for a sensitive read', async () => {
    world = await openTestWorld()

    world.transact((tx) => tx.record({ act: 'candidate.viewed', object: 'candidate:7' }))

    expect(world.trail()).toMatchObject([{ act: 'candidate.viewed', object: 'candidate:7' }])
  })

  it('rolls everything back when the work throws, and goes on', async () => {
    world = await openTestWorld()
    const failing = () =>
      world.transact((tx) => {
        record(tx)
        tx.insert(attachmentTable, someAttachment('a'))
        throw new Error('no')
      })

    expect(failing).toThrow('no')

    expect(world.trail()).toEqual([])
    world.transact((tx) => {
      tx.insert(attachmentTable, someAttachment('a'))
      record(tx)
    })
    expect(await world.store.verify()).toMatchObject({ ok: true, rows: 1 })
  })

  it('refuses a change to a row that has changed since it was read', async () => {
    world = await openTestWorld()
    const row = world.transact((tx) => {
      record(tx)
      return tx.insert(attachmentTable, someAttachment('a'))
    })
    const rename = (name: string) =>
      world.transact((tx) => {
        record(tx)
        return tx.update(attachmentTable, row, { originalName: name })
      })

    expect(rename('b')).toMatchObject({ version: 2, originalName: 'b' })

    expect(() => rename('c')).toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(world.read((tx) => tx.get(attachmentTable, 1, '附件'))).toMatchObject({
      version: 2,
      originalName: 'b',
    })
  })

  it('says conflict when a unique value is taken', async () => {
    world = await openTestWorld()
    const insert = () =>
      world.transact((tx) => {
        record(tx)
        tx.insert(attachmentTable, someAttachment('a'))
      })
    insert()

    expect(insert).toThrow(expect.objectContaining({ code: 'conflict' }))
  })

  it('refuses a transaction inside a transaction and an asynchronous one', async () => {
    world = await openTestWorld()

    expect(() => world.transact(() => world.transact(record))).toThrow('do not nest')
    expect(() => world.transact(async (tx) => record(tx))).toThrow('synchronous')
    expect(world.trail()).toEqual([])
  })

  it('reads by conditions, lists and null, in order and by page', async () => {
    world = await openTestWorld()
    world.transact((tx) => {
      for (const name of ['a', 'b', 'c', 'd']) tx.insert(attachmentTable, someAttachment(name))
      record(tx)
    })

    const names = world.read((tx) =>
      tx
        .where(
          attachmentTable,
          { originalName: ['a', 'c', 'd'], erasedAt: null, createdBy: 1 },
          { orderBy: 'originalName', descending: true, limit: 2 },
        )
        .map((row) => row.originalName),
    )

    expect(names).toEqual(['d', 'c'])
  })

  it.each([
    ['a stamped table', "UPDATE attachments SET kind = 'x'"],
    ['a stamped table by its full name', 'UPDATE main.attachments SET kind = 1'],
    ['the trail', 'DELETE FROM audit_entries'],
    ['the keys', "UPDATE keys SET counter = 9 WHERE name = 'seal'"],
    ['the schema', 'DROP TABLE drafts'],
    ['another file', "ATTACH '/tmp/x.db' AS x"],
  ])('refuses to execute a statement on %s', async (_, sql) => {
    world = await openTestWorld()

    expect(() => world.transact((tx) => tx.execute(sql))).toThrow(/side table|plain insert/)
    expect(() => world.store.sideWrite((tx) => tx.execute(sql))).toThrow(/side table|plain insert/)
    expect(() => world.read((tx) => tx.select(sql))).toThrow()
  })

  it('keeps drafts without an entry', async () => {
    world = await openTestWorld()

    world.store.sideWrite((tx) =>
      tx.execute("INSERT INTO drafts (user_id, key, body, saved_at) VALUES (1, 'k', '{}', 'now')"),
    )

    expect(world.read((tx) => tx.select('SELECT body FROM drafts'))).toEqual([{ body: '{}' }])
    expect(world.trail()).toEqual([])
  })
})
