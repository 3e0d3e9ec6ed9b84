import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { controlTables } from '../../../electron/trail/controlDigest.ts'
import * as program from '../../../electron/trail/verifyWhole.ts'
import * as verifier from '../../../electron/verifier/verify.ts'
import { addRow } from '../../support/storeFiles.ts'
import { openTestWorld, type TestWorld } from '../../support/testDatabase.ts'
import { type Bench, openBench, type Place } from '../../support/verifiers.ts'

/** By day some of the entries and rows; CQW_CATALOGUE_ROWS names how many there shall be, and then all are tried. */
const wanted = Number(process.env.CQW_CATALOGUE_ROWS ?? '0')
const acts = Math.max(wanted, 12)
const last = acts + 1
const isTried = (id: number) => wanted > 0 || [1, 7, last].includes(id)

let world: TestWorld
let bench: Bench

beforeAll(async () => {
  world = await openTestWorld()
  for (let number = 1; number <= acts; number += 1) world.transact((tx) => addRow(tx, `r${number}`))
  await world.reopen()
  bench = openBench(world, { program, verifier })
})
afterAll(async () => {
  bench.close()
  await world.close()
})

interface Change {
  readonly name: string
  readonly sql: string
  readonly seq: number
}

/** The catalogue of security 28: entries and rows × every column × one bit, nothing, another row's value. */
function catalogue({ handle }: Bench): readonly Change[] {
  return (['audit_entries', 'attachments'] as const).flatMap((table) => {
    const key = table === 'audit_entries' ? 'seq' : 'id'
    const columns = handle.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    const ids = handle.prepare(`SELECT ${key} FROM ${table} ORDER BY 1`).pluck().all() as number[]
    return ids.filter(isTried).flatMap((id) =>
      columns.flatMap((column) => {
        const value = handle.prepare(`SELECT "${column}" FROM ${table} WHERE ${key} = ${id}`).pluck().get()
        const other = `SELECT o."${column}" FROM ${table} o WHERE o.${key} = ${id === 1 ? 2 : 1}`
        const values = {
          'one bit': oneBit(value),
          nothing: nothing(value),
          another: `(${other})`,
          null: 'NULL',
        }
        return Object.entries(values).map(([how, sql]) => ({
          name: `${table} ${id} ${column} ${how}`,
          sql: `UPDATE ${table} SET "${column}" = ${sql} WHERE ${key} = ${id}`,
          seq: placeOf(table, id, `${column} ${how}`),
        }))
      }),
    )
  })
}

/** An entry that was moved before the first is found there; row 3 was recorded by entry 4. */
function placeOf(table: string, id: number, what: string): number {
  if (table === 'attachments') return id + 1
  return what === 'seq nothing' ? 1 : id
}

const nothing = (value: unknown) =>
  typeof value === 'number' ? '0' : typeof value === 'string' ? "''" : "x''"

/** The stored value with its lowest bit turned over, as SQL. */
function oneBit(value: unknown): string {
  if (typeof value === 'number') return String(value ^ 1)
  if (typeof value === 'string' && value !== '')
    return `'${String.fromCodePoint((value.codePointAt(0) ?? 0) ^ 1)}${value.slice(1)}'`
  const bytes = Buffer.isBuffer(value) && value.length > 0 ? Buffer.from(value) : Buffer.of(0)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return typeof value === 'string' ? "'x'" : `x'${bytes.toString('hex')}'`
}

const move = (from: number, to: number) => `UPDATE audit_entries SET seq = ${to} WHERE seq = ${from}`
const moves: readonly (readonly [name: string, sql: string, place: Place])[] = [
  ['a deleted entry', 'DELETE FROM audit_entries WHERE seq = 6', { seq: 6, reason: 'missing' }],
  ['the first entry deleted', 'DELETE FROM audit_entries WHERE seq = 1', { seq: 1, reason: 'missing' }],
  [
    'neighbours swapped',
    [move(6, -1), move(7, 6), move(-1, 7)].join(';'),
    { seq: 6, reason: 'previous-changed' },
  ],
  [
    'distant ones swapped',
    [move(3, -1), move(11, 3), move(-1, 11)].join(';'),
    { seq: 3, reason: 'previous-changed' },
  ],
  [
    'a renumbered tail',
    'UPDATE audit_entries SET seq = seq + 100 WHERE seq >= 10',
    { seq: 10, reason: 'missing' },
  ],
  ['one before the first', move(5, 0), { seq: 1, reason: 'missing' }],
  [
    'a cut tail',
    `DELETE FROM audit_entries WHERE seq > ${last - 5}`,
    { seq: last - 4, reason: 'tail-missing' },
  ],
  ['no entry', 'DELETE FROM audit_entries', { seq: 1, reason: 'empty' }],
  [
    'a replaced seal key',
    "UPDATE keys SET value = randomblob(32) WHERE name = 'seal'",
    { seq: last + 1, reason: 'seal-key-differs' },
  ],
  [
    'a seal key of another place',
    "UPDATE keys SET counter = 99 WHERE name = 'seal'",
    { seq: last + 1, reason: 'seal-key-differs' },
  ],
  ['a deleted row', 'DELETE FROM attachments WHERE id = 3', { seq: 4, reason: 'row-missing' }],
  [
    'a body erased without a word',
    'UPDATE audit_entries SET salt = NULL, body = NULL WHERE seq = 4',
    { seq: 4, reason: 'body-missing' },
  ],
]

describe('the catalogue of changes against the button and the verifier', () => {
  it('says nothing about what nobody touched', () => {
    expect(bench.compare(() => undefined)).toEqual({ program: null, verifier: null })
  })

  it('names each changed value at its entry, both the same', () => {
    const { tried, differing, unseen, misplaced } = run(bench, catalogue(bench))
    expect({ differing, unseen, misplaced }).toEqual({ differing: [], unseen: [], misplaced: [] })
    expect(tried).toBeGreaterThan(150)
  })

  it.each(moves)('names %s at its entry, both the same', (_, sql, place) => {
    expect(bench.compare(() => bench.handle.exec(sql))).toEqual({ program: place, verifier: place })
  })

  it.each([
    ['the program', '../../../electron/trail/checkEntry.ts', { checkEntry: () => null }],
    [
      'the verifier',
      '../../../electron/verifier/walkRows.ts',
      { walkRows: () => ({ count: 0, finding: null }) },
    ],
  ])('differs as soon as %s alone has a fault', async (_, file, fault) => {
    vi.resetModules()
    vi.doMock(file, () => fault)
    const faulty = openBench(world, {
      program: await import('../../../electron/trail/verifyWhole.ts'),
      verifier: await import('../../../electron/verifier/verify.ts'),
    })
    vi.doUnmock(file)
    try {
      const some = catalogue(faulty).filter(({ name }) =>
        /^(audit_entries 7 body|attachments 7 kind) /.test(name),
      )
      expect(run(faulty, some).differing.length).toBeGreaterThan(0)
    } finally {
      faulty.close()
    }
  })
})

function run(on: Bench, changes: readonly Change[]) {
  const differing: unknown[] = []
  const unseen: string[] = []
  const misplaced: unknown[] = []
  let tried = 0
  for (const { name, sql, seq } of changes) {
    const before = picture(on)
    let isChange = false
    const found = on.compare(() => {
      isChange = isTaken(on, sql) && picture(on) !== before
    })
    if (!isChange) continue
    tried += 1
    if (JSON.stringify(found.program) !== JSON.stringify(found.verifier)) differing.push({ name, ...found })
    else if (found.program === null) unseen.push(name)
    else if (found.program.seq !== seq) misplaced.push({ name, ...found })
  }
  return { tried, differing, unseen, misplaced }
}

/** False for a value that the schema itself keeps out (STRICT, NOT NULL, UNIQUE). */
function isTaken({ handle }: Bench, sql: string): boolean {
  try {
    handle.exec(sql)
    return true
  } catch {
    return false
  }
}

/** Everything the two tables say: a change that says the same is none. */
function picture({ handle }: Bench): string {
  return JSON.stringify(
    ['audit_entries', 'attachments'].map((table) => handle.prepare(`SELECT * FROM ${table}`).raw().all()),
  )
}

it('counts the same tables among the control rows as the program', () => {
  const [, names = ''] =
    /controlTables =\s+'([a-z_ ]*)'/.exec(fs.readFileSync('electron/verifier/walkRows.ts', 'utf8')) ?? []
  expect(names.split(' ')).toEqual(controlTables)
  expect(controlTables).toEqual(controlTables.toSorted())
})
