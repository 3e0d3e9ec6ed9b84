import { AppError } from '../../../shared/errors.ts'
import { signObstacle } from '../../../shared/reply/whoSigns.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { humanOf } from '../../userRecord/humanRepository.ts'
import { replyDetail } from '../replyDetail.ts'
import { issueReply } from './issueReply.ts'
import { letterPeople } from './letterPeopleRepository.ts'

/**
 * Signs on the screen; who may sign is decided from recorded acts by human, and 成文日期 is today.
 * Throws `conflict`, `second-person-required`.
 */
export const signReply: Handler<'replies.sign'> = async ({ replyId, opinion, typedNumber }, context) => {
  const { actor } = context
  context.read((tx) => assertSignable(tx, replyOf(tx, replyId), actor.userId))
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

function assertSignable(tx: Reading, reply: Reply, userId: number): void {
  const obstacle = signObstacle(letterPeople(tx, reply), humanOf(tx, userId))
  if (obstacle !== null) throw new AppError('second-person-required', obstacle)
  if (reply.signatureMode === 'paper')
    throw new AppError('conflict', '本函已登记纸质签发，请先确认或退回该登记。')
}
