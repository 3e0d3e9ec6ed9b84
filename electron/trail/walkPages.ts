import type { Handle } from '../database/file/driver.ts'

const slice = 400

interface SchemaObject {
  readonly name: string
  readonly table: string
  readonly sql: string
}

/**
 * Reads every index against its table and every side table to its end, a slice per step; answers with the name of the first that is
 * damaged, or null. What walks over entries and rows have read already is not read again.
 */
export function* walkPages(handle: Handle): Generator<void, string | null> {
  const objects = handle
    .prepare(
      `SELECT type, name, tbl_name AS "table", coalesce(sql, '') AS sql FROM sqlite_master
       WHERE rootpage > 0 AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`,
    )
    .all() as (SchemaObject & { readonly type: string })[]
  for (const object of objects) {
    const steps = object.type === 'index' ? walkIndex(handle, object) : walkSideTable(handle, object)
    try {
      if (yield* steps) return object.name
    } catch (error) {
      if (error instanceof Error && 'code' in error && /^SQLITE_/.test(String(error.code))) return object.name
      throw error
    }
    yield
  }
  return null
}

/** True when a row is missing from the index, or the index holds more than the table. */
function* walkIndex(handle: Handle, { name, table, sql }: SchemaObject): Generator<void, boolean> {
  const { key, own } = columnsOf(handle, table, name)
  const [, partial = ''] = /\bWHERE\b([\s\S]*)$/i.exec(sql) ?? []
  const where = partial === '' ? '' : `WHERE ${partial}`
  const count = (by: string) => handle.prepare(`SELECT count(*) FROM "${table}" ${by} ${where}`).pluck().get()
  if (count(`INDEXED BY "${name}"`) !== count('NOT INDEXED')) return true
  if (key === null) return false
  yield
  const same = own.map((column) => `AND x."${column}" IS r."${column}"`).join(' ')
  const page = handle
    .prepare(
      `SELECT ${key} FROM "${table}" NOT INDEXED WHERE ${key} > ? ORDER BY ${key} LIMIT 1 OFFSET ${slice - 1}`,
    )
    .pluck()
  const last = handle.prepare(`SELECT coalesce(max(${key}), 0) FROM "${table}"`).pluck()
  const missing = handle.prepare(
    `SELECT 1 FROM (SELECT * FROM "${table}" NOT INDEXED WHERE ${key} > ? AND ${key} <= ? ${partial === '' ? '' : `AND (${partial})`}) r
     WHERE NOT EXISTS (SELECT 1 FROM "${table}" x INDEXED BY "${name}" WHERE x.${key} = r.${key} ${same} ${partial === '' ? '' : `AND (${partial})`})
     LIMIT 1`,
  )
  for (let after = Number.MIN_SAFE_INTEGER, end = Number(last.get()); after < end; ) {
    const until = Number(page.get(after) ?? end)
    if (missing.get(after, until) !== undefined) return true
    after = until
    yield
  }
  return false
}

/** The number of a row, null for tables without one, and the plain columns of the index. */
function columnsOf(handle: Handle, table: string, index: string) {
  const all = handle.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as {
    name: string
    type: string
  }[]
  const key =
    all.find(({ name, type }) => (name === 'id' || name === 'seq') && type === 'INTEGER')?.name ?? null
  const own = handle
    .prepare('SELECT name FROM pragma_index_xinfo(?) WHERE key = 1 AND name IS NOT NULL AND cid >= 0')
    .pluck()
    .all(index) as string[]
  return { key, own }
}

/** Reads a table without stamped rows to its end. */
function* walkSideTable(handle: Handle, { name, sql }: SchemaObject): Generator<void, boolean> {
  const isStamped = handle
    .prepare("SELECT 1 FROM pragma_table_info(?) WHERE name IN ('row_mac', 'rows_digest')")
    .get(name)
  if (isStamped !== undefined) return false
  if (/WITHOUT ROWID/i.test(sql)) {
    handle.prepare(`SELECT * FROM "${name}"`).all()
    return false
  }
  const page = handle
    .prepare(`SELECT rowid, * FROM "${name}" WHERE rowid > ? ORDER BY rowid LIMIT ${slice}`)
    .raw()
  let after = Number.MIN_SAFE_INTEGER
  for (let rows = page.all(after) as unknown[][]; rows.length > 0; rows = page.all(after) as unknown[][]) {
    after = Number(rows.at(-1)?.[0])
    yield
  }
  return false
}
