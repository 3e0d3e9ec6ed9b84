import type { Handle, Statement } from '../file/driver.ts'

/** Prepared statements of one connection, by their text. */
export interface Statements {
  /** A statement whose rows come as arrays. */
  rows(sql: string): Statement
  /** A statement that answers nothing. */
  write(sql: string): Statement
  /** A statement that only reads: anything else is refused when it is prepared. */
  reader(sql: string): Statement
  /** A statement that writes a side table: stamped tables, the trail and the keys are refused. */
  sideWriter(sql: string): Statement
}

const limit = 2000
const target =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|update(?:\s+or\s+\w+)?|delete\s+from|replace\s+into)\s+(?:"(\w+)"|(\w+)\b)(?!\s*\.)/i

const statementMap = () => new Map<string, Statement>()

/** The statements of this connection. */
export function preparedStatements(handle: Handle): Statements {
  // One map for each kind: the text itself is the key, because joining it with a word would hash it anew at every use.
  const kinds = {
    rows: statementMap(),
    write: statementMap(),
    reader: statementMap(),
    sideWriter: statementMap(),
  }
  const keep = (kind: keyof typeof kinds, sql: string, make: () => Statement): Statement => {
    const prepared = kinds[kind]
    const known = prepared.get(sql)
    if (known !== undefined) return known
    // Texts with a varying number of conditions are few; this only stops a mistake from filling the memory.
    if (prepared.size >= limit) prepared.clear()
    const made = make()
    prepared.set(sql, made)
    return made
  }
  const isProtected = handle
    .prepare(
      `SELECT 1 FROM (SELECT 1 FROM pragma_table_info(@table) WHERE name = 'row_mac')
       UNION SELECT 1 WHERE lower(@table) IN ('keys', 'store_facts', 'audit_entries', 'migrations')`,
    )
    .pluck()
  return {
    rows: (sql) => keep('rows', sql, () => handle.prepare(sql).raw() as Statement),
    write: (sql) => keep('write', sql, () => handle.prepare(sql) as Statement),
    reader: (sql) =>
      keep('reader', sql, () => {
        const statement = handle.prepare(sql) as Statement
        if (!statement.readonly || !/^\s*(select|with)\b/i.test(sql))
          throw new Error('only reading is allowed here')
        return statement
      }),
    sideWriter: (sql) =>
      keep('sideWriter', sql, () => {
        const found = target.exec(sql)
        const table = found?.[1] ?? found?.[2]
        if (table === undefined) throw new Error('not a plain insert, update or delete')
        if (isProtected.get({ table }) !== undefined) throw new Error(`${table} is not a side table`)
        return handle.prepare(sql) as Statement
      }),
  }
}
