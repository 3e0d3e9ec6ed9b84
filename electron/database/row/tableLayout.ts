import { canonicalJson } from './canonicalJson.ts'
import { type MacLayout, macLayout, type StoredValue, tableNumber } from './rowMac.ts'
import { type Column, columnName, type Table } from './table.ts'

/** A declared table as SQL and MACs see it; made once per table. */
export interface TableLayout {
  readonly name: string
  /** What stands for it in the lists of rows. */
  readonly number: number
  readonly properties: readonly string[]
  readonly mac: MacLayout
  readonly selectSql: string
  readonly insertSql: string
  readonly updateSql: string
  /** The column of a property, stamps included; throws on an unknown one, so that no foreign word reaches SQL. */
  columnOf(property: string): string
  /** A condition's value as SQLite stores it. */
  storedCondition(property: string, value: unknown): StoredValue
  /** A row's values as SQLite stores them, in the order of `properties`. */
  stored(values: Readonly<Record<string, unknown>>): StoredValue[]
  /** Puts the own values back into a row. */
  restore(values: readonly StoredValue[], into: Record<string, unknown>): void
}

const stamps: Readonly<Record<string, string>> = { id: 'id', version: 'version', auditSeq: 'audit_seq' }
const layouts = new WeakMap<Table, TableLayout>()

/** The layout of a table. */
export function tableLayout(table: Table): TableLayout {
  const known = layouts.get(table)
  if (known !== undefined) return known
  const made = newLayout(table)
  layouts.set(table, made)
  return made
}

function newLayout({ name, columns }: Table): TableLayout {
  const properties = Object.keys(columns)
  const own = properties.map(columnName)
  const kinds = properties.map((property) => columns[property] as Column<unknown>)
  const quoted = own.map((column) => `"${column}"`)
  const columnOf = (property: string): string => {
    const column = stamps[property] ?? (property in columns ? columnName(property) : undefined)
    if (column === undefined) throw new Error(`table ${name} has no column ${property}`)
    return column
  }
  const stored = (property: string, column: Column<unknown>, value: unknown) => {
    const kept = storedValue(column, value)
    if (kept === undefined) throw new Error(`${name}.${property} is no ${column.kind}`)
    if (kept === null && !column.nullable) throw new Error(`${name}.${property} may not be null`)
    return kept
  }
  return {
    name,
    number: tableNumber(name),
    properties,
    mac: macLayout(name, own),
    selectSql: `SELECT ${['id', 'version', 'audit_seq', 'row_mac', ...quoted].join(', ')} FROM "${name}"`,
    insertSql: `INSERT INTO "${name}" (${['id', 'version', 'audit_seq', 'row_mac', ...quoted].join(', ')})
      VALUES (${['?', '?', '?', '?', ...quoted.map(() => '?')].join(', ')})`,
    updateSql: `UPDATE "${name}" SET ${['version = ?', 'audit_seq = ?', 'row_mac = ?', ...quoted.map((column) => `${column} = ?`)].join(', ')}
      WHERE id = ? AND version = ?`,
    columnOf,
    storedCondition: (property, value) => {
      const column = columns[property]
      return column === undefined ? (value as StoredValue) : stored(property, column, value)
    },
    stored: (values) =>
      kinds.map((column, index) => {
        const property = properties[index] as string
        return stored(property, column, values[property])
      }),
    restore: (values, into) => {
      for (let index = 0; index < properties.length; index += 1)
        into[properties[index] as string] = restored(kinds[index] as Column<unknown>, values[index] ?? null)
    },
  }
}

/** What SQLite keeps of a value; undefined when it is none of this column's kind. */
function storedValue(column: Column<unknown>, value: unknown): StoredValue | undefined {
  if (value === null || value === undefined) return null
  switch (column.kind) {
    case 'json':
      return canonicalJson(value)
    case 'boolean':
      if (typeof value === 'boolean') return value ? 1 : 0
      break
    case 'text':
      if (typeof value === 'string') return value
      break
    case 'integer':
      if (Number.isSafeInteger(value)) return value as number
      break
    case 'blob':
      if (value instanceof Uint8Array) return value
      break
  }
  return undefined
}

function restored(column: Column<unknown>, value: StoredValue): unknown {
  if (value === null) return null
  if (column.kind === 'boolean') return value !== 0
  if (column.kind === 'json') return JSON.parse(String(value))
  return value
}
