import { AppError } from '../../../shared/errors.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import { replyOf } from '../../replyRecord/replyRepository.ts'
import { replyDetail } from '../replyDetail.ts'
import { issueReply } from './issueReply.ts'

/** Signs on the screen; the signer is never the drafter (design 5.2), and 成文日期 is today. Throws `conflict`, `second-person-required`. */
export const signReply: Handler<'replies.sign'> = async ({ replyId, opinion, typedNumber }, context) => {
  const { actor } = context
  const reply = context.read((tx) => replyOf(tx, replyId))
  if (reply.draftedBy === actor.userId || reply.gateConfirmedBy === actor.userId)
    throw new AppError('second-person-required', '签发人不能是拟稿人或披露确认人，请由其他签发人签发。')
  if (reply.signatureMode === 'paper')
    throw new AppError('conflict', '本函已登记纸质签发，请先确认或退回该登记。')
  await issueReply(context, replyId, {
    signedOn: beijingDate(context.now()),
    typedNumber,
    changes: {
      signatureMode: 'screen',
      signedBy: actor.userId,
      signerName: actor.name,
      signOpinion: opinion,
    },
    record: (tx) => tx.record({ act: 'reply.signed', object: `reply:${replyId}`, detail: { opinion } }),
  })
  return context.read((tx) => replyDetail(tx, replyId, context.now()))
}
