import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import { type Handle, keyHandle, sqliteDriver } from '../../../electron/database/file/driver.ts'
import { createHeads } from '../../../electron/database/key/headRecords.ts'
import { loadKeys } from '../../../electron/database/key/keys.ts'
import { entryReader } from '../../../electron/trail/storedEntry.ts'
import { stampedTables } from '../../../electron/trail/verifyRows.ts'
import { addRow, attack, faultCode, forgeFrom } from '../../support/storeFiles.ts'
import { filesOf, openTestWorld, type TestWorld } from '../../support/testDatabase.ts'

let world: TestWorld
const acts = 12

beforeEach(async () => {
  world = await openTestWorld()
  for (let number = 1; number <= acts; number += 1) world.transact((tx) => addRow(tx, `r${number}`))
})
afterEach(() => world.close())

/** What the store says after an attack: the fault of opening, or what a full verification finds. */
async function found(work: (handle: Handle) => void): Promise<unknown> {
  await world.closeStore()
  attack(world, work)
  try {
    const store = await world.reopen()
    const verdict = await store.verify()
    return verdict.ok ? 'nothing' : { seq: verdict.seq, reason: verdict.reason }
  } catch (error) {
    const cause = (error as Error).cause
    const [, reason, seq] = /^([\w-]+) at (\d+)/.exec(cause instanceof Error ? cause.message : '') ?? []
    return { seq: Number(seq), reason }
  }
}

const swap = (handle: Handle, left: number, right: number) => {
  handle.prepare('UPDATE audit_entries SET seq = -1 WHERE seq = ?').run(left)
  handle.prepare('UPDATE audit_entries SET seq = ? WHERE seq = ?').run(left, right)
  handle.prepare('UPDATE audit_entries SET seq = ? WHERE seq = -1').run(right)
}

const columns = [
  ['format', '2', 'unknown-format'],
  ['suite', '2', 'unknown-format'],
  ['actor_id', 'actor_id + 1', 'content-changed'],
  ['actor_name', "actor_name || ' '", 'content-changed'],
  ['at', "replace(at, '2026', '2025')", 'content-changed'],
  ['monotone_us', 'monotone_us + 1', 'content-changed'],
  ['boot_id', "'x'", 'content-changed'],
  ['act', "'request.viewed'", 'content-changed'],
  ['object', "object || '0'", 'content-changed'],
  ['result', "'failed'", 'content-changed'],
  ['commitment', 'zeroblob(32)', 'content-changed'],
  ['rows_digest', 'zeroblob(32)', 'content-changed'],
  ['previous', 'zeroblob(32)', 'previous-changed'],
  ['link', 'zeroblob(32)', 'content-changed'],
  ['seal', 'zeroblob(32)', 'content-changed'],
  ['salt', 'zeroblob(32)', 'body-changed'],
  ['body', "body || ' '", 'body-changed'],
  ['rows', 'zeroblob(32)', 'rows-changed'],
  ['rows', "x''", 'rows-changed'],
  ['rows', 'substr(rows, 1, 31)', 'rows-changed'],
  ['commitment', "x''", 'content-changed'],
] as const

describe('the trail under attack', () => {
  it('stands when nobody touched it', async () => {
    expect(await world.store.verify()).toMatchObject({ ok: true, entries: acts + 1, rows: acts })
    expect(await world.store.verifyWhole(Buffer.from(world.sealRoot))).toMatchObject({
      outcome: 'whole',
      entries: acts + 1,
      seals: acts + 1,
      rows: acts,
    })
  })

  it.each(columns)('finds a changed %s (%s) at its entry', async (column, value, reason) => {
    const change = (handle: Handle) =>
      handle.exec(`UPDATE audit_entries SET ${column} = ${value} WHERE seq = 5`)

    expect(await found(change)).toEqual({ seq: 5, reason })
  })

  it.each(columns)("finds another entry's %s", async (column, value) => {
    if (value === 'actor_id + 1' || column === 'format') return
    const change = (handle: Handle) =>
      handle.exec(
        `UPDATE audit_entries SET ${column} = (SELECT ${column} FROM audit_entries o WHERE o.seq = 9) WHERE seq = 5`,
      )
    const same = ['suite', 'actor_name', 'at', 'boot_id', 'act', 'result'].includes(column)

    expect(await found(change)).toEqual(same ? 'nothing' : expect.objectContaining({ seq: 5 }))
  })

  it.each([
    [
      'a deleted entry',
      (handle: Handle) => handle.exec('DELETE FROM audit_entries WHERE seq = 6'),
      { seq: 6, reason: 'missing' },
    ],
    [
      'a deleted first entry',
      (handle: Handle) => handle.exec('DELETE FROM audit_entries WHERE seq = 1'),
      { seq: 1, reason: 'missing' },
    ],
    ['neighbours swapped', (handle: Handle) => swap(handle, 6, 7), { seq: 6, reason: 'previous-changed' }],
    [
      'distant entries swapped',
      (handle: Handle) => swap(handle, 3, 11),
      { seq: 3, reason: 'previous-changed' },
    ],
    [
      'a cut tail of one',
      (handle: Handle) => handle.exec('DELETE FROM audit_entries WHERE seq > 12'),
      { seq: 13, reason: 'tail-missing' },
    ],
    [
      'a cut tail of five',
      (handle: Handle) => handle.exec('DELETE FROM audit_entries WHERE seq > 8'),
      { seq: 9, reason: 'tail-missing' },
    ],
    [
      'no entry at all',
      (handle: Handle) => handle.exec('DELETE FROM audit_entries'),
      { seq: 1, reason: 'empty' },
    ],
    [
      'a body without its erasure',
      (handle: Handle) => handle.exec('UPDATE audit_entries SET body = NULL, salt = NULL WHERE seq = 4'),
      { seq: 4, reason: 'body-missing' },
    ],
    [
      'an inserted entry',
      (handle: Handle) => {
        handle.exec(
          'UPDATE audit_entries SET seq = -seq WHERE seq >= 7; UPDATE audit_entries SET seq = 1 - seq WHERE seq < 0',
        )
        copyEntry(handle, 6, 7)
      },
      { seq: 7, reason: 'previous-changed' },
    ],
    [
      'a duplicate at the end',
      (handle: Handle) => copyEntry(handle, 13, 14),
      { seq: 14, reason: 'previous-changed' },
    ],
    [
      'a renumbered tail',
      (handle: Handle) => handle.exec('UPDATE audit_entries SET seq = seq + 100 WHERE seq >= 10'),
      { seq: 10, reason: 'missing' },
    ],
  ] as const)('finds %s at the exact place', async (_, change, place) => {
    expect(await found(change)).toEqual(place)
  })

  it.each([
    [
      'one column reverted',
      (handle: Handle) => handle.exec("UPDATE attachments SET kind = 'x' WHERE id = 3"),
      'row-changed',
    ],
    [
      'two rows swapped',
      (handle: Handle) =>
        handle.exec("UPDATE attachments SET storage_name = 'q', original_name = 'r4' WHERE id = 3"),
      'row-changed',
    ],
    ['a deleted row', (handle: Handle) => handle.exec('DELETE FROM attachments WHERE id = 3'), 'row-missing'],
    [
      "another row's content and MAC",
      (handle: Handle) =>
        handle.exec(
          'UPDATE attachments SET row_mac = (SELECT row_mac FROM attachments o WHERE o.id = 4) WHERE id = 3',
        ),
      'row-changed',
    ],
    [
      'a row that nobody recorded',
      (handle: Handle) =>
        handle.exec(
          "INSERT INTO attachments SELECT 99, version, audit_seq, row_mac, kind, media_type, original_name, size, sha256, check_code, 'z', wrapped_key, created_by, created_at, erased_at FROM attachments WHERE id = 3",
        ),
      'row-changed',
    ],
  ] as const)('finds %s', async (_, change, reason) => {
    const answer = await found(change)
    expect(answer).toMatchObject({ reason })
  })

  it.each([
    ['deleted', 'DELETE FROM attachments WHERE id = 3', 'row-missing'],
    ['changed', "UPDATE attachments SET kind = 'x' WHERE id = 3", 'row-changed'],
    ['with a MAC of its own but unknown to the trail', '', 'row-unrecorded'],
  ] as const)('finds a row that is %s while the store is open, at its entry', async (_, sql, reason) => {
    attack(world, (handle) => {
      if (sql !== '') handle.exec(sql)
      else insertUnrecorded(handle)
    })

    const id = reason === 'row-unrecorded' ? 99 : 3
    const seq = reason === 'row-unrecorded' ? 2 : 4
    expect(await world.store.verify()).toEqual({ ok: false, seq, reason, row: `attachments:${id}` })
  })

  it('refuses to open over a changed row that is recent', async () => {
    await world.closeStore()
    attack(world, (handle) => handle.exec("UPDATE attachments SET kind = 'x' WHERE id = 3"))

    expect(await faultCode(() => world.reopen())).toBe('trail-broken')
  })

  it('refuses to hand out a row that was changed under an open store', async () => {
    attack(world, (handle) => handle.exec("UPDATE attachments SET kind = 'x' WHERE id = 3"))

    expect(await faultCode(() => world.read((tx) => tx.find(attachmentTable, 3)))).toBe('trail-broken')
    expect(world.read((tx) => tx.find(attachmentTable, 4))).toMatchObject({ kind: 'letter-scan' })
  })

  it('accepts an erased body and finds neither name nor reason afterwards', async () => {
    world.transact((tx) => tx.eraseBody(5))

    expect(await world.store.verify()).toMatchObject({ ok: true })
    expect(world.trail().find((entry) => entry.seq === 5)).toEqual(
      expect.not.objectContaining({ reason: expect.anything() }),
    )
    expect(world.trail().at(-1)).toMatchObject({ act: 'audit.bodyErased', object: 'audit:5' })
  })

  it('refuses an erasure, a change and a deletion through its own connection', async () => {
    await world.closeStore()
    const attempts: string[] = []
    attack(world, () => undefined)
    const handle = new sqliteDriver(filesOf(world).database)
    keyHandle(handle, 'aegis', world.dek)
    for (const sql of [
      'UPDATE audit_entries SET body = NULL, salt = NULL WHERE seq = 5',
      "UPDATE audit_entries SET body = 'x' WHERE seq = 5",
      'UPDATE audit_entries SET rows = rows WHERE seq = 5',
      'DELETE FROM audit_entries WHERE seq = 13',
      'INSERT INTO audit_entries SELECT * FROM audit_entries WHERE seq = 5',
      "UPDATE keys SET value = zeroblob(32) WHERE name = 'link'",
      "UPDATE keys SET counter = 1 WHERE name = 'seal'",
      'DELETE FROM keys',
    ])
      try {
        handle.exec(sql)
        attempts.push(sql)
      } catch {
        // Refused, as it must be.
      }
    handle.close()

    expect(attempts).toEqual([])
  })

  it('rejects a forgery by one who has every key of the moment, at the first forged seal', async () => {
    await world.closeStore()
    attack(world, (handle) => {
      forgeFrom(handle, 5)
    })

    // The head record outside was not forged: that alone stops the opening.
    expect(await faultCode(() => world.reopen())).toBe('trail-behind-head')
    attack(world, (handle) => {
      const reader = entryReader(handle)
      createHeads(
        filesOf(world).heads,
        { seq: reader.last(), link: reader.link(reader.last()) },
        loadKeys(handle).head,
      )
    })
    const store = await world.reopen()
    expect(await store.verify()).toMatchObject({ ok: true })
    expect(await store.verifyWhole(Buffer.from(world.sealRoot))).toMatchObject({
      outcome: 'broken',
      firstBad: { seq: 5, reason: 'seal-changed' },
    })
  })

  it('fails closed for a wrong root', async () => {
    for (const root of [Buffer.alloc(32), Buffer.from(world.sealRoot).reverse()])
      expect(await world.store.verifyWhole(root)).toMatchObject({ outcome: 'code-differs', firstBad: null })
  })
})

function copyEntry(handle: Handle, from: number, to: number): void {
  const row = handle.prepare('SELECT * FROM audit_entries WHERE seq = ?').get(from) as Record<string, unknown>
  const copy = { ...row, seq: to }
  const names = Object.keys(copy)
  handle
    .prepare(`INSERT INTO audit_entries (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    .run(...Object.values(copy))
}

/** A row under number 99 whose MAC is right: made by one who has the row key, and recorded nowhere. */
function insertUnrecorded(handle: Handle): void {
  handle.exec(`INSERT INTO attachments SELECT 99, 1, 2, row_mac, kind, media_type, original_name, size, sha256,
    check_code, 'z', wrapped_key, created_by, created_at, erased_at FROM attachments WHERE id = 3`)
  const table = stampedTables(handle).find(({ name }) => name === 'attachments')
  const row = table?.row(99)
  if (table === undefined || row === undefined || row === null) throw new Error('no row')
  handle.prepare('UPDATE attachments SET row_mac = ? WHERE id = 99').run(table.mac(loadKeys(handle).row, row))
}
