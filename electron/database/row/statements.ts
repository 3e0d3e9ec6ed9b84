import type { Handle, Statement } from '../file/driver.ts'
import { noteRead, tablesNamedIn } from './sourceUse.ts'

/** Prepared statements of one connection, by their text. */
export interface Statements {
  /** A statement whose rows come as arrays. */
  rows(sql: string): Statement
  /** A statement that answers nothing. */
  write(sql: string): Statement
  /** A statement that only reads: anything else is refused when it is prepared, and so is one that names no table. Notes what it reads. */
  reader(sql: string): Statement
  /** A statement that writes a side table, and which: stamped tables, the trail and the keys are refused. */
  sideWriter(sql: string): SideWriter
}

/** A prepared statement on a side table. */
export interface SideWriter {
  readonly statement: Statement
  readonly table: string
}

interface Reader {
  readonly statement: Statement
  readonly tables: readonly string[]
}

const limit = 2000
const target =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|update(?:\s+or\s+\w+)?|delete\s+from|replace\s+into)\s+(?:"(\w+)"|(\w+)\b)(?!\s*\.)/i

/** Keeps what was made for a text; the text itself is the key, because joining it with a word would hash it anew at every use. */
function kept<T>(make: (sql: string) => T): (sql: string) => T {
  const prepared = new Map<string, T>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    // Texts with a varying number of conditions are few; this only stops a mistake from filling the memory.
    if (prepared.size >= limit) prepared.clear()
    const made = make(sql)
    prepared.set(sql, made)
    return made
  }
}

/** The statements of this connection. */
export function preparedStatements(handle: Handle): Statements {
  const readers = kept((sql) => readerOf(handle, sql))
  return {
    rows: kept((sql) => handle.prepare(sql).raw() as Statement),
    write: kept((sql) => handle.prepare(sql) as Statement),
    reader: (sql) => {
      const { statement, tables } = readers(sql)
      noteRead(tables)
      return statement
    },
    sideWriter: kept((sql) => sideWriterOf(handle, sql)),
  }
}

const tableNames = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"

function readerOf(handle: Handle, sql: string): Reader {
  const statement = handle.prepare(sql) as Statement
  if (!statement.readonly || !/^\s*(select|with)\b/i.test(sql))
    throw new Error('only reading is allowed here')
  const names = new Set(handle.prepare(tableNames).pluck().all() as string[])
  const tables = tablesNamedIn(sql, names)
  // What such a statement answers could never be known to be out of date.
  if (tables.length === 0) throw new Error('a statement that reads names the table it reads')
  return { statement, tables }
}

const isProtected = `SELECT 1 FROM (SELECT 1 FROM pragma_table_info(@table) WHERE name = 'row_mac')
  UNION SELECT 1 WHERE lower(@table) IN ('keys', 'store_facts', 'audit_entries', 'migrations')`

function sideWriterOf(handle: Handle, sql: string): SideWriter {
  const found = target.exec(sql)
  const table = found?.[1] ?? found?.[2]
  if (table === undefined) throw new Error('not a plain insert, update or delete')
  if (handle.prepare(isProtected).get({ table }) !== undefined)
    throw new Error(`${table} is not a side table`)
  return { statement: handle.prepare(sql) as Statement, table }
}
