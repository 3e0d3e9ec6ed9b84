import { assertAnswerDates } from '../../../shared/objection/answerDates.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import { objectionDetail } from '../case/objectionDetail.ts'
import { nameFiles, storeFiles } from '../entry/objectionFiles.ts'
import { actOnCase } from '../objectionMoves.ts'
import { objectionOf } from '../objectionRepository.ts'
import { objectionAnswerTable } from '../objectionTable.ts'
import { answerColumns } from './answerRepository.ts'

/** The national centre's answer as it came: ends its stage and starts O5. An answer that changes the result makes a correction owed. */
export const recordAnswer: Handler<'objections.recordAnswer'> = async ({ uploadId, ...answer }, context) => {
  const { objectionId, outcome, documentNumber, receivedOn } = answer
  assertAnswerDates(answer, beijingDate(context.now()))
  const files = await storeFiles(context, [{ uploadId, role: 'nationalAnswer', description: documentNumber }])
  return context.transact((tx) => {
    const [named] = nameFiles(tx, { objectionId, entryId: null }, { context, files })
    if (named === undefined) throw new Error('The paper of the answer was not stored.')
    const row = tx.insert(objectionAnswerTable, {
      ...answer,
      state: 'inForce',
      fileId: named.attachmentId,
      enteredBy: context.actor.userId,
      enteredAt: tx.at,
    })
    actOnCase(tx, objectionOf(tx, objectionId), {
      act: { act: 'answer', on: receivedOn, outcome },
      changes: answerColumns(row),
    })
    tx.record({
      act: 'objection.answered',
      object: `objection:${objectionId}`,
      detail: { ...answer, file: named },
    })
    return objectionDetail(tx, objectionId, context)
  })
}
