import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { Chain, ChainLimit, EntryFacts } from '../../shared/objection/chain.ts'
import { endedObjectionStates } from '../../shared/objection/model.ts'
import { kindsWith } from '../../shared/reply/kinds.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { nextSerial } from '../database/row/nextSerial.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import {
  objectionEntryTable,
  objectionLetterTable,
  objectionLimitTable,
  objectionTable,
} from './objectionTable.ts'

/** One case as the database has it. */
export type Objection = RowOf<typeof objectionTable>
/** One entrance as the database has it. */
export type ObjectionEntry = RowOf<typeof objectionEntryTable>
/** One limit as the database has it. */
export type ObjectionLimit = RowOf<typeof objectionLimitTable>
/** A letter of the chain as the database has it. */
export type ObjectionLetterRow = RowOf<typeof objectionLetterTable>

/** The case; throws `not-found` with a sentence. */
export function objectionOf(tx: Reading, objectionId: number): Objection {
  return tx.get(objectionTable, objectionId, '这项异议')
}

/** The number of a case as 异议台账 shows it: `2026-0001`. */
export function objectionNumber({
  objectionYear,
  objectionSerial,
}: Pick<Objection, 'objectionYear' | 'objectionSerial'>): string {
  return yearlyNumber(objectionYear, objectionSerial)
}

/** The entrances of a case in the order in which they came. */
export function entriesOf(tx: Reading, objectionId: number): readonly ObjectionEntry[] {
  return tx.where(objectionEntryTable, { objectionId })
}

/** The stored limits of a case. */
export function limitsOf(tx: Reading, objectionId: number): readonly ObjectionLimit[] {
  return tx.where(objectionLimitTable, { objectionId })
}

/** The dates of an entrance as the chain takes them. */
export function factsOf(entry: ObjectionEntry): EntryFacts {
  const { entrance, receivedOn, resultReceivedOn, personAppliedOn } = entry
  return { entryId: entry.id, entrance, receivedOn, resultReceivedOn, personAppliedOn }
}

/** The case as the chain sees it. */
export function chainOf(tx: Reading, objection: Objection): Chain {
  return {
    state: objection.state,
    outcome: objection.answerOutcome,
    correction: objection.correction,
    entryIds: entriesOf(tx, objection.id).flatMap(({ id, withdrawnOn }) =>
      withdrawnOn === null ? [id] : [],
    ),
    limits: limitsOf(tx, objection.id).map(chainLimit),
  }
}

function chainLimit(limit: ObjectionLimit): ChainLimit {
  const { id, entryId, code, party, state, startsOn, due, endedOn, endedBy, lateDays } = limit
  return { limitId: id, entryId, code, party, state, startsOn, due, endedOn, endedBy, lateDays }
}

/** The open case about a person, or null: a second entrance joins it. */
export function openObjectionOf(tx: Reading, candidateId: number): Objection | null {
  return (
    tx
      .where(objectionTable, { candidateId }, { orderBy: 'id', descending: true })
      .find(({ state }) => !isEnded(state)) ?? null
  )
}

/** True when a case in this state is over. */
export function isEnded(state: Objection['state']): boolean {
  return (endedObjectionStates as readonly string[]).includes(state)
}

/** The number the next case of a year gets. */
export function nextObjectionSerial(tx: Reading, year: number): number {
  return nextSerial(
    tx,
    { series: 'objection', table: 'objections', year: 'objection_year', serial: 'objection_serial' },
    year,
  )
}

/** Since when each of these persons carries 异议标注; who is missing carries none (河南省社会信用条例第四十一条). */
export function objectionMarks(
  tx: Reading,
  candidateIds: readonly number[],
): ReadonlyMap<number, CalendarDate> {
  const rows = tx.select<{ candidate_id: number; since: CalendarDate }>(
    `SELECT o.candidate_id, min(e.received_on) AS since FROM json_each(?) wanted
     CROSS JOIN objections o INDEXED BY objections_by_candidate ON o.candidate_id = wanted.value
     JOIN objection_entries e ON e.objection_id = o.id AND e.withdrawn_on IS NULL
     WHERE o.state NOT IN ('closed', 'withdrawn') GROUP BY o.candidate_id`,
    JSON.stringify(candidateIds),
  )
  return new Map(rows.map(({ candidate_id, since }) => [candidate_id, since]))
}

/** Since when one person carries 异议标注; null when he carries none. */
export function objectionMark(tx: Reading, candidateId: number): CalendarDate | null {
  return objectionMarks(tx, [candidateId]).get(candidateId) ?? null
}

/** The row that ties a letter of ours to its case; null for every other letter. */
export function letterOfObjection(tx: Reading, replyId: number): ObjectionLetterRow | null {
  return tx.first(objectionLetterTable, { replyId })
}

/** The kinds of letter by which the unit is told what the recheck found. */
export const noticeKinds = kindsWith(({ chain }) => chain?.act === 'notify')

/** The notice by which the unit was told last; undefined while none has left. */
export function toldNotice(tx: Reading, objectionId: number) {
  const replyIds = tx.where(objectionLetterTable, { objectionId }).map(({ replyId }) => replyId)
  return tx.where(replyTable, { id: replyIds, kind: noticeKinds, state: ['dispatched', 'received'] }).at(-1)
}

/** The earliest limit of ours that runs in a case; null while nothing of ours runs. */
export function governingLimit(tx: Reading, objectionId: number): ObjectionLimit | null {
  const ours = tx.where(objectionLimitTable, { objectionId, state: 'running', party: 'centre' })
  return [...ours].sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')).at(0) ?? null
}
