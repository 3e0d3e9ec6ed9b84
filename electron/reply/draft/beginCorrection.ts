import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { askAgain, keepAnswer } from '../../inquiryRecord/reinquiryMoves.ts'
import { openObjectionOf } from '../../objection/objectionRepository.ts'
import { requestOfReply } from '../../replyRecord/letterGround.ts'
import { answeringLetters, replyItemsOf, replyOf, takenPersons } from '../../replyRecord/replyRepository.ts'

/**
 * 主动更正: persons of a letter that has left are looked up, checked and reviewed once more because we erred; no objection is needed. What
 * the letter says of everybody else stands.
 * Throws `conflict`.
 */
export const beginCorrection: Handler<'replies.beginCorrection'> = (
  { replyId, candidateIds, reason },
  { transact },
) =>
  transact((tx) => {
    const requestId = requestOfReply(tx, replyOf(tx, replyId)).id
    const answeredBy = answeringLetters(tx, requestId)
    if (candidateIds.some((id) => answeredBy.get(id) !== replyId))
      throw new AppError(
        'conflict',
        '所选人员不是由这件函件答复的，或其结果已由后来的函件更正，请刷新后重新选择。',
      )
    for (const candidateId of new Set(candidateIds)) askAgain(tx, candidateId, `主动更正：${reason}`)
    tx.record({ act: 'reply.correctionBegun', object: `reply:${replyId}`, reason, detail: { candidateIds } })
    return { requestId }
  })

/** The new look-up of a person says what our last letter says: answered as before, with the reason. Throws `conflict`. */
export const keepAnswered: Handler<'replies.keepAnswered'> = ({ candidateId, reason }, { transact, now }) =>
  transact((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    const { requestId } = candidate
    if (openObjectionOf(tx, candidateId)?.correction === 'owed')
      throw new AppError('conflict', '该人员正在办理异议，请在异议办理页说明结果未变。')
    if (takenPersons(tx, requestId, { except: 0, ofNotices: false }).has(candidateId))
      throw new AppError('conflict', '该人员已在办理中的更正函里，请先将该函作废。')
    if (candidate.state !== 'concluded' || candidate.outcome !== lastAnswer(tx, requestId, candidateId))
      throw new AppError('conflict', '该人员没有重新查询的结果，或结果与原函不同；结果不同的请拟更正函。')
    keepAnswer(tx, candidate, { reason, now: now() })
    return { requestId }
  })

function lastAnswer(tx: Reading, requestId: number, candidateId: number) {
  const replyId = answeringLetters(tx, requestId).get(candidateId)
  if (replyId === undefined) return null
  return replyItemsOf(tx, replyId).find((item) => item.candidateId === candidateId)?.inclusion ?? null
}
