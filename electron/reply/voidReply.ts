import type { Handler } from '../call/handler.ts'
import { moveReply } from '../replyRecord/replyMoves.ts'
import { replyOf } from '../replyRecord/replyRepository.ts'
import { issuedNumberTable } from '../replyRecord/replyTable.ts'
import { replyDetail } from './replyDetail.ts'

/** Voids a letter that has not left; its number keeps its row and the reason, its persons may be answered by another letter. */
export const voidReply: Handler<'replies.void'> = ({ replyId, reason }, context) =>
  context.transact((tx) => {
    const now = context.now()
    moveReply(tx, replyOf(tx, replyId), {
      to: 'voided',
      changes: { voidReason: reason, voidedBy: context.actor.userId, voidedAt: now.toISOString() },
    })
    tx.record({ act: 'reply.voided', object: `reply:${replyId}`, reason })
    const number = tx.first(issuedNumberTable, { replyId })
    if (number !== null) {
      tx.update(issuedNumberTable, number, { state: 'void', reason })
      tx.record({
        act: 'reply.numberVoided',
        object: `reply:${replyId}`,
        reason,
        detail: { documentNumber: number.documentNumber },
      })
    }
    return replyDetail(tx, replyId, now)
  })
