import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { attachmentTable } from '../../electron/attachment/attachmentTable.ts'
import { tables } from '../../electron/core/tables.ts'
import { sqliteDriver } from '../../electron/database/file/driver.ts'
import { migrations } from '../../electron/database/migrations/index.ts'
import type { Migration } from '../../electron/database/migrations/migration.ts'
import { columnName } from '../../electron/database/row/table.ts'
import { createStore } from '../../electron/store/createStore.ts'
import { openStore } from '../../electron/store/store.ts'
import { addRow, diskState, faultCode } from '../support/storeFiles.ts'
import { testActor } from '../support/testDatabase.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

const now = () => new Date('2026-11-20T01:00:00.000Z')
const upTo = (number: number) => migrations.filter((migration) => migration.number <= number)

/** A store as the program of that time founded it, with rows in it. */
async function storeOf(known: readonly Migration[]) {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-migrations-'))
  folders.push(dataFolder)
  const founding = await createStore({ tables, dataFolder, cipher: 'aegis', now, bootId: 'test', known })
  const dek = Buffer.from(founding.dek)
  for (const name of ['a', 'b', 'c']) founding.store.transact(testActor, (tx) => addRow(tx, name))
  await founding.finish([{ userId: 1, loginName: 'tester', password: '只用于测试的口令 2026' }])
  return { dataFolder, dek, now, bootId: 'test' }
}

const change: Migration = {
  number: 99_000,
  name: 'add-attachment-pages',
  statements: ['ALTER TABLE attachments ADD COLUMN pages INTEGER'],
}

describe('the list of migrations', () => {
  it('ascends by number, without a number twice', () => {
    const numbers = migrations.map((migration) => migration.number)

    expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right))
  })

  it('builds exactly the columns that the tables declare', () => {
    const memory = new sqliteDriver(':memory:')
    for (const { statements } of migrations) for (const statement of statements) memory.exec(statement)

    for (const { name, columns } of tables) {
      const built = memory
        .prepare('SELECT name, type, "notnull" AS required FROM pragma_table_info(?)')
        .all(name)
      const types = { text: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', json: 'TEXT', blob: 'BLOB' }
      const declared = Object.entries(columns).map(([property, column]) => ({
        name: columnName(property),
        type: types[column.kind],
        required: column.nullable ? 0 : 1,
      }))
      const stamps = ['id', 'version', 'audit_seq', 'row_mac']
      const own = (built as { name: string }[]).filter((column) => !stamps.includes(column.name))
      expect(new Set(own), name).toEqual(new Set(declared))
      expect(built.length - own.length, name).toBe(4)
    }
    memory.close()
  })

  it('leaves no stamped table undeclared', () => {
    const memory = new sqliteDriver(':memory:')
    for (const { statements } of migrations) for (const statement of statements) memory.exec(statement)
    const stamped = memory
      .prepare(
        `SELECT name FROM sqlite_master m WHERE type = 'table'
         AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'row_mac') ORDER BY name`,
      )
      .pluck()
      .all()
    memory.close()

    expect(stamped).toEqual(tables.map((table) => table.name).sort())
  })
})

describe('schema 300', () => {
  it('leaves persons as they were, and takes one open entry of another document for each', () => {
    const memory = new sqliteDriver(':memory:')
    memory.pragma('foreign_keys = OFF')
    for (const { statements } of upTo(280)) for (const statement of statements) memory.exec(statement)
    fillRow(memory, 'candidates', { id: 1, id_number: '41010519950612001X', name: '试验甲' })
    const added = migrations.find(({ number }) => number === 300)
    for (const statement of added?.statements ?? []) memory.exec(statement)

    const person = memory
      .prepare('SELECT name, id_number, document_type, document_in_file FROM candidates')
      .get()
    expect(person).toEqual({
      ...{ name: '试验甲', id_number: '41010519950612001X' },
      ...{ document_type: null, document_in_file: null },
    })
    fillRow(memory, 'document_entries', { id: 1, candidate_id: 1, closed_at: '2026-11-20T01:00:00.000Z' })
    fillRow(memory, 'document_entries', { id: 2, candidate_id: 1 })
    expect(() => fillRow(memory, 'document_entries', { id: 3, candidate_id: 1 })).toThrow(/UNIQUE/u)
    memory.close()
  })
})

describe('schema 320', () => {
  it('keeps the incoming letter of every letter, seal use and delivery, and takes letters without one', () => {
    const memory = new sqliteDriver(':memory:')
    memory.pragma('foreign_keys = OFF')
    for (const { statements } of upTo(300)) for (const statement of statements) memory.exec(statement)
    const grounded = ['replies', 'seal_uses', 'deliveries'] as const
    for (const table of grounded) fillRow(memory, table, { id: 1, request_id: 12 })
    const indexes = () =>
      memory.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").pluck().all()
    const before = indexes()
    for (const statement of migrations.find(({ number }) => number === 320)?.statements ?? [])
      memory.exec(statement)

    expect(new Set(indexes())).toEqual(new Set([...before, 'replies_by_ground']))
    for (const table of grounded) {
      expect(memory.prepare(`SELECT request_id FROM ${table}`).pluck().all(), table).toEqual([12])
      fillRow(memory, table, { id: 2, use_serial: 2 })
      expect(memory.prepare(`SELECT request_id FROM ${table} WHERE id = 2`).pluck().get(), table).toBeNull()
    }
    expect(memory.prepare('SELECT ground, ground_id FROM replies WHERE id = 1').get()).toEqual({
      ground: null,
      ground_id: null,
    })
    memory.close()
  })
})

describe('schema 440', () => {
  it('leaves letters as they were, none of them entered later', () => {
    const memory = new sqliteDriver(':memory:')
    memory.pragma('foreign_keys = OFF')
    for (const { statements } of upTo(410)) for (const statement of statements) memory.exec(statement)
    fillRow(memory, 'requests', { id: 1, intake_serial: 1 })
    for (const statement of migrations.find(({ number }) => number === 440)?.statements ?? [])
      memory.exec(statement)

    expect(memory.prepare('SELECT id FROM requests').pluck().all()).toEqual([1])
    expect(memory.prepare('SELECT count(*) FROM late_entries').pluck().get()).toBe(0)
    fillRow(memory, 'late_entries', { id: 1, request_id: 1 })
    fillRow(memory, 'late_entries', { id: 2, reply_id: 1 })
    memory.close()
  })
})

/** Inserts a row with these values and something of the right type in every other column that must be filled. */
function fillRow(
  memory: InstanceType<typeof sqliteDriver>,
  table: string,
  values: Readonly<Record<string, string | number>>,
): void {
  const columns = memory
    .prepare('SELECT name, type, "notnull" AS required FROM pragma_table_info(?)')
    .all(table) as { name: string; type: string; required: number }[]
  const blanks: Readonly<Record<string, unknown>> = { TEXT: '', INTEGER: 0, BLOB: Buffer.alloc(1) }
  const filled = columns.flatMap(({ name, type, required }): [string, unknown][] => {
    if (values[name] !== undefined) return [[name, values[name]]]
    return required === 1 ? [[name, blanks[type]]] : []
  })
  const names = filled.map(([name]) => name).join(', ')
  memory
    .prepare(`INSERT INTO ${table} (${names}) VALUES (${filled.map(() => '?').join(', ')})`)
    .run(...filled.map(([, value]) => value))
}

describe('migrating', () => {
  const numbers = migrations.map((migration) => migration.number).filter((number) => number >= 30)

  it.each(numbers)(
    'brings a store of schema %i with rows to the newest, proved and copied before',
    async (number) => {
      const options = await storeOf(upTo(number))

      const store = await openStore({ tables, ...options })

      const isOlder = number < (migrations.at(-1)?.number ?? 0)
      expect(store.read((tx) => tx.where(attachmentTable, {}).map((row) => row.originalName))).toEqual([
        'a',
        'b',
        'c',
      ])
      expect(await store.verify()).toMatchObject({ ok: true, rows: 3 })
      expect(store.checkPages()).toEqual([])
      expect(fs.existsSync(path.join(options.dataFolder, 'before-upgrade'))).toBe(isOlder)
      const said = store.read((tx) =>
        tx.select("SELECT object FROM audit_entries WHERE act = 'database.migrated'"),
      )
      expect(said).toHaveLength(isOlder ? 2 : 1)
      await store.close()
    },
  )

  it('adds a nullable column without touching the MAC of a single old row', async () => {
    const options = await storeOf(migrations)

    const store = await openStore({ tables, ...options, known: [...migrations, change] })

    expect(await store.verify()).toMatchObject({ ok: true, rows: 3 })
    await store.close()
  })

  it('refuses a newer database and leaves every byte as it was', async () => {
    const options = await storeOf([...migrations, change])
    const before = diskState(options.dataFolder)

    expect(await faultCode(() => openStore({ tables, ...options }))).toBe('database-newer')

    expect(diskState(options.dataFolder)).toEqual(before)
  })

  it('rolls everything back when a migration fails half way, and the old program goes on', async () => {
    const options = await storeOf(migrations)
    const broken = { ...change, statements: [...change.statements, 'ALTER TABLE nowhere ADD COLUMN x TEXT'] }

    await expect(openStore({ tables, ...options, known: [...migrations, broken] })).rejects.toThrow('nowhere')

    const store = await openStore({ tables, ...options })
    expect(await store.verify()).toMatchObject({ ok: true, rows: 3 })
    await store.close()
  })
})
