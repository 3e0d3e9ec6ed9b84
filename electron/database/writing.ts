import { AppError } from '../../shared/errors.ts'
import type { Instant } from '../../shared/time.ts'
import type { MacKey } from '../audit/hashChain.ts'
import { type RowList, rowList } from './rowList.ts'
import { rowMac, type StoredValue } from './rowMac.ts'
import type { Statements } from './statements.ts'
import { type TableLayout, tableLayout } from './tableLayout.ts'
import type { AuditActor, NewAuditEntry, Reading, SideWriting, Writing } from './transaction.ts'

/** What one transaction has done so far. */
export interface RunningTransaction {
  readonly writing: Writing
  readonly rows: RowList
  readonly entries: readonly NewAuditEntry[]
  /** Entries whose bodies go once the erasure itself is on record. */
  readonly erasures: readonly number[]
  hasWritten(): boolean
}

/** What a transaction starts from. */
export interface TransactionStart {
  readonly actor: AuditActor
  readonly at: Instant
  /** The sequence its first entry will have: the stamp of every row it writes. */
  readonly auditSeq: number
}

/** Statements on side tables, for drafts and indexes. */
export function createSideWriting(statements: Statements, reading: Reading): SideWriting {
  return {
    select: reading.select,
    execute: (sql, ...parameters) => {
      statements.sideWriter(sql).run(...parameters)
    },
  }
}

/** The writing side of one running transaction. */
export function startWriting(
  connection: { readonly statements: Statements; readonly reading: Reading; readonly rowKey: MacKey },
  start: TransactionStart,
): RunningTransaction {
  const { statements, reading, rowKey } = connection
  const rows = rowList()
  const entries: NewAuditEntry[] = []
  const erasures: number[] = []
  const nextIds = new Map<string, number>()
  let wrote = false

  const nextId = (layout: TableLayout): number => {
    const known = nextIds.get(layout.name)
    const id =
      known ?? (statements.rows(`SELECT coalesce(max(id), 0) + 1 FROM "${layout.name}"`).get() as number[])[0]
    if (id === undefined) throw new Error('no next id')
    nextIds.set(layout.name, id + 1)
    return id
  }
  const stamped = (layout: TableLayout, stamp: { id: number; version: number }, values: StoredValue[]) => {
    const { auditSeq } = start
    const digest = rowMac(rowKey, layout.mac, { stamp: { ...stamp, auditSeq }, values })
    rows.add({ table: layout.number, ...stamp, digest })
    wrote = true
    const row: Record<string, unknown> = { ...stamp, auditSeq }
    layout.restore(values, row)
    return { digest, row }
  }

  const writing: Writing = {
    ...reading,
    actor: start.actor,
    at: start.at,
    insert: (table, given) => {
      const layout = tableLayout(table)
      const values = layout.stored(given)
      const stamp = { id: nextId(layout), version: 1 }
      const { digest, row } = stamped(layout, stamp, values)
      statements.write(layout.insertSql).run(stamp.id, 1, start.auditSeq, digest, ...values)
      return row as never
    },
    update: (table, before, changes) => {
      const layout = tableLayout(table)
      const values = layout.stored({ ...before, ...changes })
      const stamp = { id: before.id, version: before.version + 1 }
      const { digest, row } = stamped(layout, stamp, values)
      const statement = statements.write(layout.updateSql)
      const { changes: touched } = statement.run(
        stamp.version,
        start.auditSeq,
        digest,
        ...values,
        before.id,
        before.version,
      )
      if (touched !== 1) throw new AppError('conflict', '这条记录刚刚被他人改动，请刷新后重做这一步。')
      return row as never
    },
    execute: (sql, ...parameters) => {
      statements.sideWriter(sql).run(...parameters)
      wrote = true
    },
    record: (entry) => {
      entries.push(entry)
    },
    eraseBody: (seq) => {
      entries.push({ act: 'audit.bodyErased', object: `audit:${seq}` })
      erasures.push(seq)
    },
  }
  return { writing, rows, entries, erasures, hasWritten: () => wrote }
}
