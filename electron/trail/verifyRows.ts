import type { Handle } from '../database/file/driver.ts'
import type { MacKey } from '../database/key/hashChain.ts'
import { listedRows } from '../database/row/rowList.ts'
import { macLayout, rowMac, type StoredValue, tableNumber } from '../database/row/rowMac.ts'
import { controlDigest, controlNumber } from './controlDigest.ts'
import type { StoredEntry } from './storedEntry.ts'
import { pageDamaged, pageOrDamage, type TrailBreach } from './verifyTrail.ts'

interface LatestRow {
  readonly seq: number
  readonly version: number
  readonly digest: Uint8Array
}

/** The last thing the trail says about every row. */
export interface RowLedger {
  take(entry: StoredEntry): void
  of(table: number): ReadonlyMap<number, LatestRow>
  /** The last digest over the control rows, and who wrote it; null before there was one. */
  control(): LatestRow | null
  tables(): readonly number[]
}

/** An empty ledger. */
export function rowLedger(): RowLedger {
  const tables = new Map<number, Map<number, LatestRow>>()
  const none: ReadonlyMap<number, LatestRow> = new Map()
  let control: LatestRow | null = null
  return {
    take(entry) {
      for (const { table, id, version, digest } of listedRows(entry.rows)) {
        if (table === controlNumber) {
          control = { seq: entry.seq, version, digest }
          continue
        }
        const rows = tables.get(table) ?? new Map<number, LatestRow>()
        tables.set(table, rows)
        rows.set(id, { seq: entry.seq, version, digest })
      }
    },
    of: (table) => tables.get(table) ?? none,
    control: () => control,
    tables: () => [...tables.keys()],
  }
}

/** A table with stamped rows as the schema has it: verification asks the file, not the program's declarations. */
export interface StampedTable {
  readonly name: string
  readonly number: number
  /** Rows after an id, in order: `id, version, audit_seq, row_mac`, own columns. */
  page(afterId: number, limit: number): readonly (readonly StoredValue[])[]
  row(id: number): readonly StoredValue[] | null
  mac(key: MacKey, row: readonly StoredValue[]): Buffer
}

/** Every stamped table of this database. */
export function stampedTables(handle: Handle): readonly StampedTable[] {
  const names = handle
    .prepare(
      `SELECT m.name FROM sqlite_master m WHERE m.type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'row_mac') ORDER BY 1`,
    )
    .pluck()
    .all() as string[]
  return names.map((name) => stampedTable(handle, name))
}

const stamps = ['id', 'version', 'audit_seq', 'row_mac']

function stampedTable(handle: Handle, name: string): StampedTable {
  const all = handle.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[]
  const own = all.filter((column) => !stamps.includes(column))
  const layout = macLayout(name, own)
  const select = `SELECT ${[...stamps, ...own].map((column) => `"${column}"`).join(', ')} FROM "${name}"`
  const page = handle.prepare(`${select} WHERE id > ? ORDER BY id LIMIT ?`).raw()
  const one = handle.prepare(`${select} WHERE id = ?`).raw()
  return {
    name,
    number: tableNumber(name),
    page: (afterId, limit) => page.all(afterId, limit) as StoredValue[][],
    row: (id) => (one.get(id) as StoredValue[] | undefined) ?? null,
    mac: (key, [id, version, auditSeq, , ...values]) =>
      rowMac(key, layout, {
        stamp: { id: Number(id), version: Number(version), auditSeq: Number(auditSeq) },
        values,
      }),
  }
}

/** Checks one row against its own MAC and against the last thing the trail says about it. */
export function checkRow(
  table: StampedTable,
  row: readonly StoredValue[],
  against: { readonly rowKey: MacKey; readonly latest: LatestRow | undefined },
): TrailBreach | null {
  const [id, version, auditSeq, found] = row
  const place = `${table.name}:${id}`
  const { latest, rowKey } = against
  const wanted = table.mac(rowKey, row)
  // What the row says of itself may be what was changed: the trail knows who wrote it.
  if (!(found instanceof Uint8Array) || !wanted.equals(found))
    return { seq: latest?.seq ?? Number(auditSeq), reason: 'row-changed', row: place }
  if (latest === undefined) return { seq: Number(auditSeq), reason: 'row-unrecorded', row: place }
  if (latest.version !== version || latest.seq !== auditSeq)
    return { seq: latest.seq, reason: 'row-stale', row: place }
  return wanted.subarray(0, 16).equals(latest.digest)
    ? null
    : { seq: latest.seq, reason: 'row-changed', row: place }
}

const slice = 1000

/** Checks all rows of all tables, a slice per step; `refresh` brings the ledger up to date with what others wrote in between. */
export function* walkRows(
  handle: Handle,
  rowKey: MacKey,
  ledger: { readonly rows: RowLedger; refresh(): TrailBreach | null; headSeq(): number },
): Generator<number, TrailBreach | null> {
  let checked = 0
  const tables = stampedTables(handle)
  const stray = ledger.rows.tables().find((number) => !tables.some((table) => table.number === number))
  if (stray !== undefined) {
    const [id, latest] = [...ledger.rows.of(stray)][0] ?? [0, undefined]
    return { seq: latest?.seq ?? 0, reason: 'row-missing', row: `${stray}:${id}` }
  }
  for (const table of tables) {
    // A row that nobody recorded may lie under any number.
    let last = Number.MIN_SAFE_INTEGER
    let count = 0
    while (true) {
      const stale = ledger.refresh()
      if (stale !== null) return stale
      const page = pageOrDamage(() => table.page(last, slice))
      if (page === pageDamaged) return { seq: ledger.headSeq(), reason: 'page-damaged', row: table.name }
      if (page.length === 0) break
      for (const row of page) {
        const breach = checkRow(table, row, {
          rowKey,
          latest: ledger.rows.of(table.number).get(Number(row[0])),
        })
        if (breach !== null) return breach
        last = Number(row[0])
      }
      count += page.length
      checked += page.length
      yield checked
    }
    const missing = count === ledger.rows.of(table.number).size ? null : firstMissing(table, ledger.rows)
    if (missing !== null) return missing
  }
  const stale = ledger.refresh()
  if (stale !== null) return stale
  const control = ledger.rows.control()
  const isSame = control === null || controlDigest(handle).subarray(0, 16).equals(control.digest)
  return isSame ? null : { seq: control.seq, reason: 'control-changed' }
}

function firstMissing(table: StampedTable, ledger: RowLedger): TrailBreach | null {
  for (const [id, { seq }] of ledger.of(table.number))
    if (table.row(id) === null) return { seq, reason: 'row-missing', row: `${table.name}:${id}` }
  return null
}
