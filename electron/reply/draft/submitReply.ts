import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { moveReply } from '../../replyRecord/replyMoves.ts'
import { replyOf } from '../../replyRecord/replyRepository.ts'
import { replyDetail } from '../replyDetail.ts'
import { assertReadyToSign } from '../sign/assertReadyToSign.ts'
import { toDraft } from './toDraft.ts'

/** Sends a draft to the signer; both sides of the gate must have been confirmed and the letter must balance. Throws `conflict`. */
export const submitReply: Handler<'replies.submit'> = ({ replyId }, context) =>
  context.transact((tx) => {
    const reply = replyOf(tx, replyId)
    if (reply.gateConfirmedAt === null)
      throw new AppError('conflict', '请先核对「将反馈」和「留存不反馈」两栏并确认，再送签。')
    assertReadyToSign(tx, reply)
    moveReply(tx, reply, {
      to: 'submitted',
      changes: { submittedAt: context.now().toISOString(), sentBackReason: null },
    })
    tx.record({ act: 'reply.submitted', object: `reply:${replyId}` })
    return replyDetail(tx, replyId, context.now())
  })

/** Gives a letter back to the drafter with the signer's reason; a paper signature that waited is dropped with it. */
export const sendBackReply: Handler<'replies.sendBack'> = ({ replyId, reason }, context) =>
  context.transact((tx) => {
    moveReply(tx, replyOf(tx, replyId), {
      to: 'draft',
      changes: { ...toDraft, sentBackReason: reason },
    })
    tx.record({ act: 'reply.sentBack', object: `reply:${replyId}`, reason })
    return replyDetail(tx, replyId, context.now())
  })
