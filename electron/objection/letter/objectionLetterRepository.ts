import type { DueDates } from '../../../shared/deadline/governingDue.ts'
import { isCorrecting, letterKinds } from '../../../shared/reply/kinds.ts'
import type { ReplyState } from '../../../shared/reply/model.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { type Reply, replyItemsOf } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { governingLimit, letterOfObjection, type Objection } from '../objectionRepository.ts'

/**
 * The limit that ends with a letter, and what it was extended to: of the reply, or of the objection it belongs to (which no 延期 of the
 * reply extends). A 更正函 ends none: the reply's own limit ended when it first left; nor does 延期告知函, after which it still runs.
 */
export function letterDates(
  tx: Reading,
  { id, kind }: Pick<Reply, 'id' | 'kind'>,
  { dueOn, extendedDueOn }: DueDates,
): DueDates {
  const { ends } = letterKinds[kind]
  if (ends === null) return { dueOn: null, extendedDueOn: null }
  if (ends === 'objection') return { dueOn: chainDueOn(tx, id), extendedDueOn: null }
  return { dueOn, extendedDueOn }
}

/** The limit a letter of the chain has to leave by; null for every other letter, and when that limit is over. */
function chainDueOn(tx: Reading, replyId: number): CalendarDate | null {
  const letter = letterOfObjection(tx, replyId)
  return letter === null ? null : (governingLimit(tx, letter.objectionId)?.dueOn ?? null)
}

const onItsWay: ReplyState[] = ['draft', 'submitted', 'signed', 'printing', 'sealed']

/** The 更正函 that takes up the person of a case and has not left yet; null without one. */
export function livingCorrection(
  tx: Reading,
  { requestId, candidateId }: Pick<Objection, 'requestId' | 'candidateId'>,
): Reply | null {
  return (
    tx
      .where(replyTable, { requestId, state: onItsWay })
      .find(
        ({ id, kind }) =>
          isCorrecting(kind) && replyItemsOf(tx, id).some((item) => item.candidateId === candidateId),
      ) ?? null
  )
}
