import { countMismatchSentence } from '../../shared/candidate/findings.ts'
import { AppError } from '../../shared/errors.ts'
import type { ListFindingView } from '../../shared/roster/summary.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { correctionTable } from '../candidateRecord/candidateTable.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { dueColumns, limitSettings, startOf } from '../requestRecord/limitQueries.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import type { rosterTable } from './rosterTable.ts'

/** One list as the database has it. */
export type Roster = RowOf<typeof rosterTable>

/** The legal date of persons whose data came on this day: rule R1, counted anew (S0). */
export function replyDue(tx: Reading, receivedOn: CalendarDate) {
  return dueColumns(tx, startOf(receivedOn, limitSettings(tx).cutOff, calendarInForce(tx)))
}

/** How many rows the letter's own lists hold so far; supplements are counted apart. */
export function initialRows(tx: Reading, requestId: number): number {
  const [row] = tx.select<{ persons: number | null }>(
    `SELECT sum(accepted_count + doubtful_count + rejected_count) AS persons FROM rosters
     WHERE request_id = ? AND kind = 'initial'`,
    requestId,
  )
  return row?.persons ?? 0
}

/** A stored list finding in words. */
export function countMismatch(declared: number, found: number): ListFindingView {
  return { code: 'count-mismatch', declared, found, sentence: countMismatchSentence(declared, found) }
}

/**
 * Who typed what the list says of this person last, so that somebody else compares it with the paper: the person of the
 * newest keying or correction, else the one who committed the list.
 */
export function lastTypist(tx: Reading, roster: Roster, candidate: Candidate): number {
  const correction = tx.first(
    correctionTable,
    { candidateId: candidate.id, accepted: true },
    { orderBy: 'id', descending: true },
  )
  const keyed = candidate.decision?.decision === 'keyed' ? candidate.decision : null
  if (correction !== null && (keyed === null || correction.enteredAt >= keyed.at)) return correction.enteredBy
  return keyed?.by ?? roster.committedBy
}

/** Why this person may not compare what he typed himself, or null. */
export function proofreadRefusal(tx: Reading, typist: number, userId: number): string | null {
  return isOneHuman(tx, typist, userId)
    ? '名单校对须由录入人以外的人对照盖章纸件进行，请换人登录后办理。'
    : null
}

/** Throws `second-person-required` when the caller typed it himself. */
export function assertSecondReader(tx: Reading, typist: number, userId: number): void {
  const refusal = proofreadRefusal(tx, typist, userId)
  if (refusal !== null) throw new AppError('second-person-required', refusal)
}
