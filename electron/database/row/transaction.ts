import type { AuditAct } from '../../../shared/audit/acts.ts'
import type { Told } from '../../../shared/audit/fields/fields.ts'
import type { TrailObject } from '../../../shared/audit/objectNames.ts'
import type { Instant } from '../../../shared/time.ts'
import type { ChangesOf, Columns, NewRowOf, RowOf, Table } from './table.ts'

/** The equality conditions of a simple read: an array means "one of"; null means IS NULL. */
export type Conditions<T> = { readonly [K in keyof RowOf<T>]?: RowOf<T>[K] | readonly RowOf<T>[K][] }

/** Order and page of a simple read. */
export interface Paging<T> {
  readonly orderBy?: keyof RowOf<T> & string
  readonly descending?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** Reads inside one consistent state of the database; the MAC of every row is checked before it is handed out. */
export interface Reading {
  /** The row, or null. */
  find<C extends Columns>(table: Table<C>, id: number): RowOf<Table<C>> | null
  /** The row; throws `not-found` with the words of `what` ("这件来文") if there is none. */
  get<C extends Columns>(table: Table<C>, id: number, what: string): RowOf<Table<C>>
  /** All rows that meet the conditions, by id unless told otherwise. */
  where<C extends Columns>(
    table: Table<C>,
    conditions: Conditions<Table<C>>,
    paging?: Paging<Table<C>>,
  ): readonly RowOf<Table<C>>[]
  /** The first row that meets the conditions, or null. */
  first<C extends Columns>(
    table: Table<C>,
    conditions: Conditions<Table<C>>,
    paging?: Paging<Table<C>>,
  ): RowOf<Table<C>> | null
  /** How many rows meet the conditions. */
  count<C extends Columns>(table: Table<C>, conditions: Conditions<Table<C>>): number
  /** A prepared read for `*Repository.ts` files: joins, searches, sums. Columns come back as SQLite has them, MACs unchecked. */
  select<R extends object>(sql: string, ...parameters: readonly SqlValue[]): readonly R[]
}

/** Who an entry names: the immutable id and the name as it is at that moment. */
export interface AuditActor {
  readonly userId: number
  readonly name: string
}

/** What SQLite can bind. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** One entry to be appended to the audit trail by the running transaction. */
export interface NewAuditEntry {
  readonly act: AuditAct
  /** What it was done to: `request:12`, `candidate:7`; no personal data. */
  readonly object: TrailObject
  readonly result?: 'done' | 'refused' | 'failed'
  /** Words of the person, if the act asks for a reason. Erasable with the body. */
  readonly reason?: string
  /** Before and after, criteria, counts: the erasable body. May hold personal data. */
  readonly detail?: unknown
}

/** The one door for writes. The whole function is synchronous; it commits when it returns and rolls back when it throws. */
export interface Writing extends Reading {
  /** Who acts, as the trail will name them. */
  readonly actor: AuditActor
  /** The moment of this transaction by the core's clock. */
  readonly at: Instant
  /** Inserts a row, stamps it (version 1, audit sequence, MAC) and returns it. */
  insert<C extends Columns>(table: Table<C>, values: NewRowOf<Table<C>>): RowOf<Table<C>>
  /** As `insert`, but answers the id only: for the ten thousand rows of a list that nobody looks at now. */
  append<C extends Columns>(table: Table<C>, values: NewRowOf<Table<C>>): number
  /** Changes a row that was read before; throws `conflict` if it has changed since. Returns the row after. */
  update<C extends Columns>(
    table: Table<C>,
    row: RowOf<Table<C>>,
    changes: ChangesOf<Table<C>>,
  ): RowOf<Table<C>>
  /** Runs a statement on a side table without row stamps (search index, drafts); `*Repository.ts` files only. */
  execute(sql: string, ...parameters: readonly SqlValue[]): void
  /**
   * Appends to the audit trail. A transaction that wrote and recorded nothing is refused at commit. A detail with a field or
   * a closed value that the trail has no Chinese word for does not compile (`Told`).
   */
  record<const D = undefined>(entry: Omit<NewAuditEntry, 'detail'> & { readonly detail?: D & Told<D> }): void
  /** Erases reason and detail of an earlier entry; the chain still verifies, and an entry says that it was done. */
  eraseBody(seq: number): void
}

/** Side tables alone (drafts, search index): no rows with stamps, no entry; a stamped table is refused. */
export interface SideWriting extends Pick<Reading, 'select'> {
  execute(sql: string, ...parameters: readonly SqlValue[]): void
}
