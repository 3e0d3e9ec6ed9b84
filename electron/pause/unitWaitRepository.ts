import type { CandidateState } from '../../shared/candidate/model.ts'
import { type Absence, type PersonAbsences, wholeWaits } from '../../shared/pause/waits.ts'
import type { ReplyInclusion } from '../../shared/reply/model.ts'
import { beijingDate, type CalendarDate, type Instant } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'

/** How long persons of a letter, sent back by a letter of ours that has left, waited for the unit. */
export interface UnitWaits {
  /** Persons with the same days together. */
  readonly persons: readonly (Absence & { readonly count: number })[]
  /** Days on which nobody else was left to work on. */
  readonly whole: readonly Absence[]
}

interface Telling {
  readonly candidate_id: number
  readonly inclusion: ReplyInclusion
  readonly dispatched_at: Instant
}

interface Return {
  readonly candidate_id: number
  readonly received_on: CalendarDate
  readonly decided_at: Instant
}

interface Person {
  readonly id: number
  readonly state: CandidateState
  readonly moved_at: Instant
}

/**
 * 退回补正 as it stands in the letters that left and the corrections that came: the unit is waited for from the day our letter left, not
 * from the day the desk decided to send somebody back. Nobody types it again.
 */
export function unitWaits(tx: Reading, requestId: number): UnitWaits {
  const tellings = tx.select<Telling>(
    `SELECT i.candidate_id, i.inclusion, p.dispatched_at FROM replies p
     JOIN reply_items i ON i.reply_id = p.id AND i.draft_version = p.draft_version
     WHERE p.request_id = ? AND i.inclusion <> 'separate' AND p.state IN ('dispatched', 'received') ORDER BY p.dispatched_at`,
    requestId,
  )
  if (!tellings.some(({ inclusion }) => isSentBack(inclusion))) return { persons: [], whole: [] }
  const returns = tx.select<Return>(
    'SELECT candidate_id, received_on, decided_at FROM corrections WHERE request_id = ? AND accepted = 1 ORDER BY received_on',
    requestId,
  )
  const people = tx.select<Person>(
    `SELECT c.id, c.state, (SELECT e.at FROM audit_entries e WHERE e.seq = c.audit_seq) AS moved_at
     FROM candidates c WHERE c.request_id = ?`,
    requestId,
  )
  const tellingsOf = Map.groupBy(tellings, (row) => row.candidate_id)
  const returnsOf = Map.groupBy(returns, (row) => row.candidate_id)
  const absences = people.map((person) =>
    absencesOf(person, tellingsOf.get(person.id) ?? [], returnsOf.get(person.id) ?? []),
  )
  return { persons: alike(absences.flatMap(({ returned }) => returned)), whole: wholeWaits(absences) }
}

const isSentBack = (inclusion: ReplyInclusion) => inclusion === 'returned' || inclusion === 'unqueryable'

function absencesOf(
  { state, moved_at }: Person,
  tellings: readonly Telling[],
  returns: readonly Return[],
): PersonAbsences {
  // A withdrawal is final, so the last change of the row is the withdrawal.
  const withdrawnOn = state === 'withdrawn' ? beijingDate(moved_at) : null
  const away: Absence[] = withdrawnOn === null ? [] : [{ from: withdrawnOn, to: null }]
  const returned: Absence[] = []
  for (const { inclusion, dispatched_at } of tellings) {
    const from = beijingDate(dispatched_at)
    const back = returns.find(({ decided_at }) => decided_at > dispatched_at)?.received_on ?? withdrawnOn
    // What came before our letter was there to be found on the day it left.
    const absence = { from, to: back !== null && back < from ? from : back }
    away.push(absence)
    // Told twice of one return, by a notice and by the reply: the first one counts.
    if (isSentBack(inclusion) && !returned.some(({ to }) => to === null || to > from)) returned.push(absence)
  }
  return { away, returned }
}

function alike(absences: readonly Absence[]): UnitWaits['persons'] {
  return [...Map.groupBy(absences, ({ from, to }) => `${from} ${to}`).values()].flatMap((same) =>
    same.slice(0, 1).map((absence) => ({ ...absence, count: same.length })),
  )
}
