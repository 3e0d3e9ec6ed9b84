import { AppError } from '../../../shared/errors.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { actOnCase } from '../objectionMoves.ts'
import { objectionOf } from '../objectionRepository.ts'
import { objectionAnswerTable } from '../objectionTable.ts'
import { answerColumns, assertNoSignedNotice, type NationalAnswer } from './answerRepository.ts'

/** Makes an entry the answer in force: the earlier one is struck, the limits and what is owed go by the new one. */
export function putInForce(tx: Writing, answer: NationalAnswer): void {
  const { objectionId, outcome, receivedOn: on } = answer
  const objection = objectionOf(tx, objectionId)
  const earlier = tx.first(objectionAnswerTable, { objectionId, state: 'inForce' })
  if (earlier === null) throw new AppError('conflict', '该异议还没有登记复核结果，请刷新后核对。')
  assertNoSignedNotice(tx, objectionId)
  tx.update(objectionAnswerTable, earlier, { state: 'struck' })
  tx.update(objectionAnswerTable, tx.get(objectionAnswerTable, answer.id, '这次登记'), { state: 'inForce' })
  const isToldWrong =
    earlier.outcome !== outcome ||
    earlier.receivedOn !== on ||
    earlier.documentNumber !== answer.documentNumber
  const isRequeried = objection.requeriedAt !== null
  const tellsAgain = objection.state === 'notified' && isToldWrong
  actOnCase(tx, objection, {
    act: { act: 'reanswer', on, outcome, isRequeried, isToldWrong },
    changes: { ...answerColumns(answer), ...(tellsAgain ? { toldOn: null, toldProof: null } : {}) },
  })
  const { toldOn, toldProof } = objection
  tx.record({
    act: 'objection.answerCorrected',
    object: `objection:${objectionId}`,
    ...(answer.reason === null ? {} : { reason: answer.reason }),
    detail: {
      before: earlier.id,
      after: answer.id,
      tellsAgain,
      ...(tellsAgain ? { withdrawnTelling: { toldOn, toldProof } } : {}),
    },
  })
}
