import { AppError } from '../../../shared/errors.ts'
import type { Instant } from '../../../shared/time.ts'
import type { MacKey } from '../key/hashChain.ts'
import { type RowList, rowList } from './rowList.ts'
import { rowMac, type Stamp, type StoredValue } from './rowMac.ts'
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

interface Connection {
  readonly statements: Statements
  readonly reading: Reading
  readonly rowKey: MacKey
  /** Gets the name of every table that is written. */
  readonly written: Set<string>
}

/** Statements on side tables, for drafts and indexes. */
export function createSideWriting({ statements, reading, written }: Connection): SideWriting {
  return {
    select: reading.select,
    execute: (sql, ...parameters) => {
      const { statement, table } = statements.sideWriter(sql)
      statement.run(...parameters)
      written.add(table)
    },
  }
}

type RowStamp = Omit<Stamp, 'auditSeq'>

/** Stamps rows: gives ids, takes MACs and keeps the list of what was written. */
function rowStamper({ statements, rowKey, written }: Connection, { auditSeq }: TransactionStart) {
  const rows = rowList()
  const nextIds = new Map<string, number>()
  const nextId = (layout: TableLayout): number => {
    const known = nextIds.get(layout.name)
    const id =
      known ?? (statements.rows(`SELECT coalesce(max(id), 0) + 1 FROM "${layout.name}"`).get() as number[])[0]
    if (id === undefined) throw new Error('no next id')
    nextIds.set(layout.name, id + 1)
    return id
  }
  const digestOf = (layout: TableLayout, { id, version }: RowStamp, values: StoredValue[]) => {
    const digest = rowMac(rowKey, layout.mac, { stamp: { id, version, auditSeq }, values })
    rows.add({ table: layout.number, id, version, digest })
    written.add(layout.name)
    return digest
  }
  const restored = (layout: TableLayout, stamp: RowStamp, values: StoredValue[]) => {
    const row: Record<string, unknown> = { ...stamp, auditSeq }
    layout.restore(values, row)
    return row as never
  }
  const insert = (layout: TableLayout, values: StoredValue[]): RowStamp => {
    const stamp = { id: nextId(layout), version: 1 }
    const digest = digestOf(layout, stamp, values)
    statements.write(layout.insertSql).run(stamp.id, 1, auditSeq, digest, ...values)
    return stamp
  }
  return { rows, digestOf, restored, insert }
}

/** The writing side of one running transaction. */
export function startWriting(connection: Connection, start: TransactionStart): RunningTransaction {
  const { statements, reading } = connection
  const { rows, digestOf, restored, insert } = rowStamper(connection, start)
  const entries: NewAuditEntry[] = []
  const erasures: number[] = []

  const writing: Writing = {
    ...reading,
    actor: start.actor,
    at: start.at,
    insert: (table, given) => {
      const layout = tableLayout(table)
      const values = layout.stored(given)
      return restored(layout, insert(layout, values), values)
    },
    append: (table, given) => {
      const layout = tableLayout(table)
      return insert(layout, layout.stored(given)).id
    },
    update: (table, before, changes) => {
      const layout = tableLayout(table)
      const values = layout.stored({ ...before, ...changes })
      const stamp = { id: before.id, version: before.version + 1 }
      const digest = digestOf(layout, stamp, values)
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
      return restored(layout, stamp, values)
    },
    execute: createSideWriting(connection).execute,
    record: (entry) => {
      entries.push(entry)
    },
    eraseBody: (seq) => {
      entries.push({ act: 'audit.bodyErased', object: `audit:${seq}` })
      erasures.push(seq)
    },
  }
  return { writing, rows, entries, erasures, hasWritten: () => connection.written.size > 0 }
}
