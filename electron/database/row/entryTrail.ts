import type { TrailHead } from '../../../shared/audit/entry.ts'
import type { Instant } from '../../../shared/time.ts'
import type { AuditActor, NewAuditEntry } from './transaction.ts'

/** What all entries of one transaction share. */
export interface EntryFrame {
  readonly actor: AuditActor
  readonly at: Instant
  readonly monotoneUs: number
  readonly bootId: string
  /** The list of rows written, carried by the first entry. */
  readonly rows: Uint8Array
}

/** Appends entries inside the running transaction. Nothing here can change or remove one. */
export interface AuditTrail {
  head(): TrailHead
  /** Writes the entries; they count only after `settle(true)`, which the transaction calls once it is committed. */
  append(entries: readonly NewAuditEntry[], frame: EntryFrame): TrailHead
  /** Takes over what was appended, or forgets it after a rollback. Used seal keys are overwritten in memory. */
  settle(committed: boolean): void
}
