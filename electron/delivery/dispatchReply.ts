import type { DueDates } from '../../shared/deadline/governingDue.ts'
import { lateDaysOf } from '../../shared/deadline/lateDays.ts'
import { dispatchProblem } from '../../shared/delivery/dispatchProblem.ts'
import { AppError } from '../../shared/errors.ts'
import { isPersonLetter } from '../../shared/reply/kinds.ts'
import { isAnswered } from '../../shared/reply/model.ts'
import { mayFollow } from '../../shared/reply/separate.ts'
import { beijingDate, type CalendarDate, type Instant } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { letterLeft } from '../objection/letter/objectionLetterMoves.ts'
import { letterDates } from '../objection/letter/objectionLetterRepository.ts'
import { letterPrints, sealUsesOf } from '../printing/printRepository.ts'
import { incomingOf, requestOfReply } from '../replyRecord/letterGround.ts'
import { moveReply } from '../replyRecord/replyMoves.ts'
import { type Reply, replyItemsOf, replyOf } from '../replyRecord/replyRepository.ts'
import { closeIfSettled } from '../requestRecord/requestMoves.ts'
import { copiesToSend, deliveriesOf } from './deliveryRepository.ts'
import { deliveryTable } from './deliveryTable.ts'
import { dispatchDetail } from './dispatchDetail.ts'
import { replyDueOn } from './replyDueOn.ts'

/**
 * 发出: the letter leaves and the reply's limit ends. Its persons are answered, and the incoming letter ends when they were the last.
 * A late letter leaves all the same, with its lateness kept. What came back leaves once more without a second end of the limit.
 * Throws `conflict`, `invalid-input`.
 */
export const dispatchReply: Handler<'deliveries.dispatch'> = ({ replyId, dispatch }, context) =>
  context.transact((tx) => {
    const reply = replyOf(tx, replyId)
    const last = deliveriesOf(tx, replyId).at(-1)
    if (letterPrints(tx, replyId).some(({ state }) => state === 'sent'))
      throw new AppError('conflict', '打印件还没有看样确认，请先确认「已打印并看过」。')
    if (reply.state === 'dispatched' && last?.failedReason === null)
      throw new AppError('conflict', '本函已发出，正在等回执；被退回的请先登记送达未成。')
    const problem = dispatchProblem(dispatch, {
      kind: reply.kind,
      now: context.now(),
      sealedOn: sealedOn(tx, replyId),
      copiesToSend: copiesToSend(tx, replyId),
      lastDispatchedAt: last?.dispatchedAt ?? null,
    })
    if (problem !== null) throw new AppError('invalid-input', problem.message)
    // The reply was in time or late when it first left; a second attempt changes nothing of that.
    const { dueOn, lateDays, extendedDueOn, extendedLateDays } =
      last ?? latenessOf(tx, datesOf(tx, reply), dispatch.dispatchedAt)
    const { carrier, collectorDocument, trackingNumber, ...rest } = dispatch
    const row = tx.insert(deliveryTable, {
      ...rest,
      carrier: carrier || null,
      collectorDocument: collectorDocument || null,
      trackingNumber: trackingNumber || null,
      requestId: reply.requestId,
      replyId,
      dispatchedBy: context.actor.userId,
      ...{ dueOn, lateDays, extendedDueOn, extendedLateDays },
    })
    tx.record({ act: 'reply.dispatched', object: `reply:${replyId}`, detail: { delivery: row } })
    if (reply.state === 'sealed') {
      const sent = moveReply(tx, reply, {
        to: 'dispatched',
        changes: { dispatchedAt: dispatch.dispatchedAt },
      })
      answerPersons(tx, replyId)
      letterLeft(tx, sent, beijingDate(dispatch.dispatchedAt))
      if (isPersonLetter(reply.kind))
        closeIfSettled(tx, requestOfReply(tx, reply).id, new Date(dispatch.dispatchedAt))
    }
    return dispatchDetail(tx, replyId)
  })

/** The limit that ends with this letter and what it was extended to; a reply is measured by the dates of its own persons. */
function datesOf(tx: Reading, reply: Reply): DueDates {
  const request = incomingOf(tx, reply)
  if (request === null) return { dueOn: null, extendedDueOn: null }
  const { dueOn, extendedDueOn } = request
  return letterDates(tx, reply, { dueOn: replyDueOn(tx, reply.id, dueOn), extendedDueOn })
}

/** Both dates and the lateness against each: an extension never hides how late it was by the legal date. */
function latenessOf(tx: Reading, { dueOn, extendedDueOn }: DueDates, dispatchedAt: Instant) {
  const day = beijingDate(dispatchedAt)
  const calendar = calendarInForce(tx)
  // Null when no limit ran.
  const late = (limit: CalendarDate | null) => (limit === null ? null : lateDaysOf(limit, day, calendar))
  return { dueOn, lateDays: late(dueOn), extendedDueOn, extendedLateDays: late(extendedDueOn) }
}

function sealedOn(tx: Reading, replyId: number): CalendarDate {
  const day = sealUsesOf(tx, replyId).at(-1)?.usedOn
  if (day === undefined) throw new AppError('conflict', '本函还没有用印登记，请先用印。')
  return day
}

/** Everybody the letter gives a result for is answered by it; who was sent back stays 退回补正, who was left out stays where he is. */
function answerPersons(tx: Writing, replyId: number): void {
  for (const { candidateId, inclusion, resultId } of replyItemsOf(tx, replyId)) {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    const isSame = isAnswered(inclusion)
      ? candidate.state === 'concluded' && candidate.resultId === resultId
      : inclusion === 'separate'
        ? mayFollow(candidate)
        : candidate.state === 'returned'
    if (!isSame)
      throw new AppError(
        'conflict',
        `来函序号 ${candidate.listOrder} 的人员情况在签发后有变化，本函不能发出，请作废本函后重新拟稿。`,
      )
    if (isAnswered(inclusion)) moveCandidate(tx, candidate, { to: 'answered' })
  }
}
