import { createHash } from 'node:crypto'
import { byteWriter } from '../key/byteWriter.ts'
import { type MacKey, mac } from '../key/hashChain.ts'

/** What SQLite stores in a column. */
export type StoredValue = string | number | Uint8Array | null

/** The own columns of a table in the order of their names, each with its place in the list of values. */
export interface MacLayout {
  readonly tableName: string
  /** `label` is the name as it is hashed: four bytes of length, then UTF-8; a list of persons hashes it ten thousand times. */
  readonly columns: readonly { readonly name: string; readonly place: number; readonly label: Buffer }[]
}

/** The stamp of a row that its MAC binds to the content. */
export interface Stamp {
  readonly id: number
  readonly version: number
  readonly auditSeq: number
}

/** The layout of a table whose values come in the order of `columnNames`. */
export function macLayout(tableName: string, columnNames: readonly string[]): MacLayout {
  const columns = columnNames.map((name, place) => ({
    name,
    place,
    label: Buffer.from(byteWriter().text(name).view()),
  }))
  columns.sort((left, right) => (left.name < right.name ? -1 : 1))
  return { tableName, columns }
}

const writer = byteWriter()

/**
 * HMAC over table, id, version, audit sequence and every column that is not null, by name (docs/architecture/audit.md).
 * Columns that are null are left out, so that a later migration may add a nullable column without touching old rows.
 */
export function rowMac(
  key: MacKey,
  layout: MacLayout,
  row: { readonly stamp: Stamp; readonly values: readonly StoredValue[] },
): Buffer {
  const { stamp, values } = row
  writer.clear().text('cqw.row').text(layout.tableName).i64(stamp.id).i64(stamp.version).i64(stamp.auditSeq)
  for (const { label, place } of layout.columns) {
    const value = values[place]
    if (value === null || value === undefined) continue
    writer.raw(label)
    if (typeof value === 'number') writer.u8(1).i64(value)
    else if (typeof value === 'string') writer.u8(2).text(value)
    else writer.u8(3).bytes(value)
  }
  return mac(key, writer.view())
}

/** The number that stands for a table in the lists of rows: the first four bytes of SHA-256 of its name. */
export function tableNumber(tableName: string): number {
  return createHash('sha256').update(tableName, 'utf8').digest().readUInt32BE(0)
}
