import type { LifeStep } from '../../shared/deadline/lamp/stepBudgets.ts'
import { isPersonLetter } from '../../shared/reply/kinds.ts'
import type { Instant } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { issuedNumberTable, replyTable } from '../replyRecord/replyTable.ts'
import type { RequestRecord } from '../requestRecord/requestRepository.ts'

interface PersonMoments {
  readonly persons: number
  readonly unqueried: number
  readonly unchecked: number
  readonly under_review: number
  readonly queried_at: string | null
  readonly checked_at: string | null
  readonly reviewed_at: string | null
}

/** When an act was done, null while it is not, or `notNeeded` where it has nobody to be done for and never happens. */
export type StepDone = Instant | 'notNeeded' | null

/**
 * When each act of a letter was done; an act that some person still waits for is not done, and one that did not happen has no time: nobody
 * listed needs 复审, nobody left to query needs no query. Derived from the acts, stored nowhere.
 */
export function doneSteps(
  tx: Reading,
  { id, admittedAt }: RequestRecord,
): Readonly<Partial<Record<LifeStep, StepDone>>> {
  const [found] = tx.select<PersonMoments>(
    `SELECT count(*) AS persons,
       sum(state IN ('doubtful', 'accepted', 'ready', 'inquiring', 'pending')) AS unqueried,
       sum(state IN ('inquired', 'disputed')) AS unchecked,
       sum(state = 'underReview') AS under_review,
       (SELECT max(entered_at) FROM inquiry_results WHERE request_id = ? AND voided_at IS NULL) AS queried_at,
       (SELECT max(coalesce(adjudicated_at, checked_at)) FROM verifications WHERE request_id = ?) AS checked_at,
       (SELECT max(reviewed_at) FROM reviews WHERE request_id = ?) AS reviewed_at
     FROM candidates WHERE request_id = ? AND state <> 'withdrawn'`,
    id,
    id,
    id,
    id,
  )
  const has = (found?.persons ?? 0) > 0
  const isQueried = has && found?.unqueried === 0
  const isChecked = isQueried && found.unchecked === 0
  const reply = tx
    .where(replyTable, { requestId: id })
    .find(({ state, kind }) => state !== 'voided' && isPersonLetter(kind))
  const number = reply === undefined ? null : tx.first(issuedNumberTable, { replyId: reply.id })
  return {
    firstCheck: admittedAt,
    inquiry: when(isQueried, found?.queried_at),
    verification: when(isChecked, found?.checked_at),
    review: when(isChecked && found.under_review === 0, found?.reviewed_at),
    signing: number?.issuedAt ?? null,
    sealing: reply?.sealedAt ?? null,
    dispatch: reply?.dispatchedAt ?? null,
  }
}

// Nobody waits for the act: done when it happened, else there was nobody to do it for.
const when = (isOver: boolean, at: Instant | null | undefined): StepDone =>
  isOver ? (at ?? 'notNeeded') : null
