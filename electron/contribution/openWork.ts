import type { ObjectWord } from '../../shared/audit/objectNames.ts'
import type { DatedSubject } from '../../shared/deadline/explain/explained.ts'
import type { Role } from '../../shared/rights/role.ts'
import type { WorkKind } from '../../shared/workbench/model.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'

/** For whom work is looked up. */
export interface Worker {
  /** Null for the house as a whole: what is waited for by anybody, nobody's own. */
  readonly userId: number | null
  readonly roles: readonly Role[]
}

/** What a line of 待办 says of the thing that waits; no personal data. */
export interface WorkHead {
  /** Its number with the sign of the register; empty where it has none. */
  readonly number: string
  readonly unitName: string | null
  /** 来函文号, our own document number, the words of a proposal: what tells this one from others. */
  readonly note: string
  /** What 为什么是这一天 asks about; null where no counted date of a letter stands behind it. */
  readonly why: DatedSubject | null
}

/**
 * The open work of one or more kinds on things of one sort, as a subject knows it. The roof lists them by kind, the workbench unites them:
 * the subject says what waits and what comes next (the kind), whose it is (its SQL), and by which day.
 */
export interface OpenWork {
  /** What waits, in the word of the trail. */
  readonly of: ObjectWord
  /** A read made by `workSql`; it may look into the table `me`, see `myAccounts`. */
  readonly sql: string
  /** What the question marks of the read stand for, in their order; none where it has none. */
  readonly values?: (tx: Reading, worker: Worker) => readonly SqlValue[]
  /** What a line says of one of these things. */
  head(tx: Reading, id: number): WorkHead
}

/** The kinds of work that a subject contributes. */
export type WorkOf<K extends WorkKind> = Readonly<Record<K, OpenWork>>

/** Every account of the same human, as a list in SQL. */
export const myAccounts = '(SELECT value FROM json_each((SELECT accounts FROM me)))'

/** The columns of one kind of work, each as SQL; what is left out is empty. */
export interface WorkRows {
  /** The kind, as a text in quotes or an expression that gives one. */
  readonly kind: string
  readonly id: string
  /** How many persons wait in it. */
  readonly persons?: string
  /** Its last day, and the day its letter was extended to; the later one governs. */
  readonly dueOn?: string
  readonly extendedDueOn?: string
  /** 1 while the last day is 暂定. */
  readonly provisional?: string
  /** 特急, 加急 or none, and 要求反馈日期, of the incoming letter it belongs to. */
  readonly urgency?: string
  readonly wantedOn?: string
  /** Everything from FROM on. */
  readonly from: string
}

/** The read of one kind of work in the columns that the workbench unites. */
export function workSql(rows: WorkRows): string {
  const { kind, id, persons = 'NULL', dueOn = 'NULL', extendedDueOn = 'NULL', provisional = '0', from } = rows
  const { urgency = `'none'`, wantedOn = 'NULL' } = rows
  return `SELECT ${kind} AS kind, ${id} AS id, ${persons} AS persons, ${dueOn} AS due_on,
    ${extendedDueOn} AS extended_due_on, ${provisional} AS due_provisional,
    ${urgency} AS urgency, ${wantedOn} AS wanted_on FROM ${from}`
}
