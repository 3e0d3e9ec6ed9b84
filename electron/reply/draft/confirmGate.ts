import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { replyOf } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { replyDetail } from '../replyDetail.ts'

/** The drafter has seen both sides of the disclosure gate (B10); refused while the leak scan finds anything. Throws `conflict`. */
export const confirmGate: Handler<'replies.confirmGate'> = ({ replyId }, context) =>
  context.transact((tx) => {
    const { gate } = replyDetail(tx, replyId, context.now())
    const leak = gate.leaks[0]
    if (leak !== undefined)
      throw new AppError(
        'conflict',
        `正文出现不应反馈的内容：${leak.label}「${leak.detail}」，请核对来函标题等原文后重新拟稿。`,
      )
    tx.update(replyTable, replyOf(tx, replyId), {
      gateConfirmedBy: context.actor.userId,
      gateConfirmedAt: context.now().toISOString(),
    })
    tx.record({ act: 'reply.gateConfirmed', object: `reply:${replyId}`, detail: gate })
    return replyDetail(tx, replyId, context.now())
  })
