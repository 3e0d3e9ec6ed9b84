import { AppError } from '../../../shared/errors.ts'
import type { Migration } from '../migrations/migration.ts'
import { type Handle, sqliteDriver } from './driver.ts'

const objects = `SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '')
  FROM sqlite_master WHERE name <> 'migrations' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY 1`

function schemaOf(handle: Handle): readonly string[] {
  return handle.prepare(objects).pluck().all() as string[]
}

const expected = new Map<string, readonly string[]>()

/** The schema these migrations build, found by building it in memory once. */
function schemaBuiltBy(migrations: readonly Migration[]): readonly string[] {
  const key = migrations.map(({ number, name }) => `${number} ${name}`).join()
  const known = expected.get(key)
  if (known !== undefined) return known
  const memory = new sqliteDriver(':memory:')
  try {
    for (const { statements } of migrations) for (const statement of statements) memory.exec(statement)
    const schema = schemaOf(memory)
    expected.set(key, schema)
    return schema
  } finally {
    memory.close()
  }
}

/** Refuses a database whose tables, indexes or triggers are not exactly those of the migrations (security 24). */
export function assertSchema(handle: Handle, migrations: readonly Migration[]): void {
  const found = new Set(schemaOf(handle))
  const wanted = new Set(schemaBuiltBy(migrations))
  const strange =
    [...found].find((object) => !wanted.has(object)) ?? [...wanted].find((object) => !found.has(object))
  if (strange === undefined) return
  throw new AppError(
    'database-damaged',
    '数据库结构与本程序不符，可能被改动过，程序没有打开它。请停止使用，报告安全管理员，并用最近一次备份恢复。',
    { cause: new Error(`schema differs: ${strange.split(':')[0]}`) },
  )
}
