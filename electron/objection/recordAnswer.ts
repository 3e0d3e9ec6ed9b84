import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../core/handler.ts'
import { objectionDetail } from './objectionDetail.ts'
import { nameFiles, storeFiles } from './objectionFiles.ts'
import { actOnCase, objectionOf } from './objectionRepository.ts'

/** The national centre's answer as it came: ends its stage and starts O5. An answer that changes the result makes a correction owed. */
export const recordAnswer: Handler<'objections.recordAnswer'> = async ({ uploadId, ...answer }, context) => {
  const { objectionId, outcome, documentNumber, documentDate, receivedOn, summary } = answer
  if (receivedOn > beijingDate(context.now()))
    throw new AppError('invalid-input', '收到复核结果的日期不能晚于今天，请核对。')
  if (documentDate > receivedOn) throw new AppError('invalid-input', '复核答复的日期晚于收到的日期，请核对。')
  const files = await storeFiles(context, [{ uploadId, role: 'nationalAnswer', description: documentNumber }])
  return context.transact((tx) => {
    const [named] = nameFiles(tx, { objectionId, entryId: null }, { context, files })
    actOnCase(tx, objectionOf(tx, objectionId), {
      act: { act: 'answer', on: receivedOn, outcome },
      changes: {
        answerOutcome: outcome,
        answerNumber: documentNumber,
        answerDate: documentDate,
        answerReceivedOn: receivedOn,
        answerSummary: summary,
        answerFileId: named?.attachmentId ?? null,
        answeredBy: context.actor.userId,
        answeredAt: tx.at,
      },
    })
    tx.record({
      act: 'objection.answered',
      object: `objection:${objectionId}`,
      detail: { ...answer, file: named ?? null },
    })
    return objectionDetail(tx, objectionId, context)
  })
}
