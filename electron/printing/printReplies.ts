import { AppError } from '../../shared/errors.ts'
import { isReprint, nextCopyNumber } from '../../shared/printing/model.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { exportedTo, paperTarget } from '../letter/sendPaper.ts'
import { moveReply } from '../replyRecord/replyMoves.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { lettersPaper } from './letterPaper.ts'
import { enteredThenSent, insertPrint } from './printMoves.ts'
import { letterPrints } from './printRepository.ts'

/** Prints several signed letters as one job; each is entered and confirmed by itself. Letters printed before are refused. Throws `conflict`. */
export const printReplies: Handler<'prints.printReplies'> = async (input, context) => {
  const replyIds = [...new Set(input.replyIds)]
  const replies = context.read((tx) => replyIds.map((replyId) => freshReply(tx, replyId)))
  const title = jobTitle(replies)
  const target = await paperTarget(context, input.destination, title)
  const pdf = await lettersPaper(context, replies, input.paper)
  await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) =>
    replyIds.map((replyId) => {
      const reply = freshReply(tx, replyId)
      moveReply(tx, reply, { to: 'printing' })
      const print = insertPrint(tx, {
        requestId: reply.requestId,
        replyId,
        document: 'letter',
        copies: reply.copies,
        firstCopyNumber: nextCopyNumber(letterPrints(tx, replyId)),
        target: target.words,
        state: 'sent',
      })
      const object = `reply:${replyId}` as const
      tx.record({
        act: 'reply.printed',
        object,
        detail: { print, paper: input.paper, combined: replies.length },
      })
      if (target.file !== null) tx.record({ act: 'reply.exported', object, detail: { target: target.words } })
      return print
    }),
  )
  return { letters: replies.length, target: target.words, exportedTo: exportedTo(target) }
}

function freshReply(tx: Reading, replyId: number): Reply {
  const reply = replyOf(tx, replyId)
  if (reply.state !== 'signed' || isReprint(letterPrints(tx, replyId)))
    throw new AppError(
      'conflict',
      `${reply.documentNumber ?? '未编号的函件'} 不是待打印的函件，请移出后再合并打印；重印须逐件办理。`,
    )
  return reply
}

/** Numbers only: 豫信函〔2026〕1号 等3件. */
function jobTitle(replies: readonly Reply[]): string {
  const first = replies[0]?.documentNumber ?? '函件'
  return replies.length === 1 ? first : `${first} 等${replies.length}件`
}
