import { AppError } from '../../../shared/errors.ts'
import type { MacKey } from '../key/hashChain.ts'
import { rowMac, type StoredValue } from './rowMac.ts'
import { noteRead } from './sourceUse.ts'
import type { Statements } from './statements.ts'
import type { Columns, RowOf, Table } from './table.ts'
import { type TableLayout, tableLayout } from './tableLayout.ts'
import type { Conditions, Paging, Reading, SqlValue } from './transaction.ts'

/** The fault of a row that does not carry its own MAC. */
export function rowChanged(tableName: string, id: number): AppError {
  return new AppError(
    'trail-broken',
    `数据 ${tableName}:${id} 被改动过，程序拒绝使用它。请立即停止使用，报告安全审计员和系统管理员。`,
  )
}

/** Reads over one connection; the MAC of every row is checked before it is handed out. */
export function createReading(statements: Statements, rowKey: MacKey): Reading {
  const where = <C extends Columns>(
    table: Table<C>,
    conditions: Conditions<Table<C>>,
    paging: Paging<Table<C>> = {},
  ): readonly RowOf<Table<C>>[] => {
    const layout = tableLayout(table)
    noteRead([layout.name])
    const { sql, values } = conditionSql(layout, conditions)
    const statement = statements.rows(`${layout.selectSql}${sql}${orderSql(layout, paging)} LIMIT ? OFFSET ?`)
    const rows = statement.all(...values, paging.limit ?? -1, paging.offset ?? 0) as StoredValue[][]
    return rows.map((row) => checkedRow(layout, row, rowKey) as RowOf<Table<C>>)
  }
  const find: Reading['find'] = (table, id) => {
    const layout = tableLayout(table)
    noteRead([layout.name])
    const row = statements.rows(`${layout.selectSql} WHERE id = ?`).get(id) as StoredValue[] | undefined
    return row === undefined ? null : (checkedRow(layout, row, rowKey) as RowOf<typeof table>)
  }
  return {
    find,
    get: (table, id, what) => {
      const row = find(table, id)
      if (row === null) throw new AppError('not-found', `找不到${what}，可能已被他人处理，请刷新后再试。`)
      return row
    },
    where,
    first: (table, conditions, paging) => where(table, conditions, { ...paging, limit: 1 })[0] ?? null,
    count: (table, conditions) => {
      const layout = tableLayout(table)
      noteRead([layout.name])
      const { sql, values } = conditionSql(layout, conditions)
      const row = statements.rows(`SELECT count(*) FROM "${layout.name}"${sql}`).get(...values) as number[]
      return row[0] ?? 0
    },
    select: <R extends object>(sql: string, ...parameters: readonly SqlValue[]) =>
      statements.reader(sql).all(...parameters) as R[],
  }
}

/** Checks a raw row (`id, version, audit_seq, row_mac`, own columns) and gives it its names and types. */
function checkedRow(
  layout: TableLayout,
  row: readonly StoredValue[],
  rowKey: MacKey,
): Record<string, unknown> {
  const [id, version, auditSeq, found] = row
  const stamp = { id: Number(id), version: Number(version), auditSeq: Number(auditSeq) }
  const values = row.slice(4)
  const wanted = rowMac(rowKey, layout.mac, { stamp, values })
  if (!(found instanceof Uint8Array) || !wanted.equals(found)) throw rowChanged(layout.name, stamp.id)
  const restored: Record<string, unknown> = stamp
  layout.restore(values, restored)
  return restored
}

interface ConditionSql {
  readonly sql: string
  readonly values: readonly StoredValue[]
}

function conditionSql(layout: TableLayout, conditions: Readonly<Record<string, unknown>>): ConditionSql {
  const parts: string[] = []
  const values: StoredValue[] = []
  for (const [property, wanted] of Object.entries(conditions)) {
    if (wanted === undefined) throw new Error(`a condition on ${property} without a value`)
    const column = `"${layout.columnOf(property)}"`
    if (wanted === null) parts.push(`${column} IS NULL`)
    else if (Array.isArray(wanted)) {
      const list = wanted.filter((value) => value !== null)
      const orNull = list.length < wanted.length ? ` OR ${column} IS NULL` : ''
      parts.push(`(${column} IN (SELECT value FROM json_each(?))${orNull})`)
      values.push(JSON.stringify(list.map((value) => layout.storedCondition(property, value))))
    } else {
      parts.push(`${column} = ?`)
      values.push(layout.storedCondition(property, wanted))
    }
  }
  return { sql: parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`, values }
}

function orderSql(
  layout: TableLayout,
  paging: { readonly orderBy?: string; readonly descending?: boolean },
): string {
  const direction = paging.descending === true ? 'DESC' : 'ASC'
  const first =
    paging.orderBy === undefined || paging.orderBy === 'id'
      ? ''
      : `"${layout.columnOf(paging.orderBy)}" ${direction}, `
  return ` ORDER BY ${first}id ${direction}`
}
