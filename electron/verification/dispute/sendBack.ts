import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { isInSignedReply } from '../linkRepository.ts'
import { sendBackToInquiry } from '../verificationMoves.ts'

/** Undoes a check before dispatch: the result is voided with the reason and the person is queried again. Throws `conflict`. */
export const sendBack: Handler<'verifications.sendBack'> = ({ candidateId, reason }, context) =>
  context.transact((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    if (isInSignedReply(tx, candidateId))
      throw new AppError('conflict', '该人员已写入已签发的复函，请先作废该复函，再退回查询。')
    sendBackToInquiry(tx, candidate, {
      reason,
      by: context.actor.userId,
      at: context.now().toISOString(),
    })
    tx.record({ act: 'verification.sentBack', object: `candidate:${candidateId}`, reason })
    return {}
  })
