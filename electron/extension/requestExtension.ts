import { governingDue } from '../../shared/deadline/governingDue.ts'
import { AppError } from '../../shared/errors.ts'
import { extensionExplanation } from '../../shared/extension/extensionProblem.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { extensionFile, obstacleTo } from './extensionRepository.ts'
import { extensionTable, extensionTalkTable } from './extensionTable.ts'

/**
 * Asks for another last day, on the ground of a talk that was held before the limit (先沟通后延期); nothing moves until it is approved.
 * Throws `conflict`.
 */
export const requestExtension: Handler<'extensions.request'> = (input, { actor, now, transact }) =>
  transact((tx) => {
    const { requestId, talkId, reason, newDueOn } = input
    const explanation = explained(tx, { requestId, newDueOn, now: now() })
    const { from } = explanation
    const talk = tx.find(extensionTalkTable, talkId)
    if (talk === null || talk.requestId !== requestId)
      throw new AppError('conflict', '延期须先与来文单位沟通：请先登记沟通情况，再申请延期。')
    if (talk.kind === 'afterLimit')
      throw new AppError('conflict', '这次沟通在期限之后，只作逾期沟通记录，不能据以延期。')
    if (tx.first(extensionTable, { talkId, state: 'granted' }) !== null)
      throw new AppError('conflict', '这次沟通已用于一次延期；再次延期请先与来文单位再沟通一次。')
    const row = tx.insert(extensionTable, {
      requestId,
      talkId,
      state: 'requested',
      fromDueOn: from,
      newDueOn,
      explanation: explanation.explanation,
      reason,
      requestedBy: actor.userId,
      requestedAt: now().toISOString(),
    })
    tx.record({
      act: 'extension.requested',
      object: `request:${requestId}`,
      reason,
      detail: { extensionId: row.id, from, to: newDueOn, talkId },
    })
    return extensionFile(tx, requestId, { actor, now: now() })
  })

/** Counts the days to a new last day without storing anything. Throws `conflict`. */
export const previewExtension: Handler<'extensions.preview'> = ({ requestId, newDueOn }, { now, read }) =>
  read((tx) => ({ explanation: explained(tx, { requestId, newDueOn, now: now() }).explanation }))

function explained(
  tx: Reading,
  { requestId, newDueOn, now }: { requestId: number; newDueOn: CalendarDate; now: Date },
) {
  const request = tx.get(requestTable, requestId, '这件来文')
  const obstacle = obstacleTo(tx, request, now)
  const from = governingDue(request)
  if (obstacle !== null || from === null) throw new AppError('conflict', obstacle ?? '期限尚未起算。')
  return { from, explanation: extensionExplanation(from, newDueOn, calendarInForce(tx)) }
}
