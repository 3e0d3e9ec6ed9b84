import { AppError } from '../../shared/errors.ts'
import type { CallContext } from '../core/callContext.ts'
import type { Writing } from '../database/transaction.ts'
import { type PaperJob, type PaperTarget, sendPaper } from '../letter/sendPaper.ts'
import { moveReply, replyOf } from '../reply/replyRepository.ts'
import { printTable } from '../reply/replyTable.ts'
import { letterPrints, type Print } from './printRepository.ts'

/** A job with the place it goes to. */
export interface TargetedJob extends PaperJob {
  readonly target: PaperTarget
}

/**
 * Enters prints in ledger and trail, then sends the pages: paper never moves without its entry. When printer or disk refuse, the
 * prints are marked 未印出, their letters step back, and the refusal is thrown on.
 */
export async function enteredThenSent(
  context: CallContext,
  job: TargetedJob,
  enter: (tx: Writing) => readonly Print[],
): Promise<readonly Print[]> {
  const prints = context.transact(enter)
  try {
    await sendPaper(context, job.target, job)
  } catch (error) {
    const reason = error instanceof AppError ? error.message : '打印过程出错'
    context.transact((tx) => {
      for (const { id } of prints) endPrint(tx, id, { state: 'failed', reason })
    })
    throw error
  }
  return prints
}

/** Ends a print that gave no good paper; a letter that is left without any print goes back to 已签发. */
export function endPrint(
  tx: Writing,
  printId: number,
  { state, reason }: { readonly state: 'spoiled' | 'failed'; readonly reason: string },
): Print {
  const print = tx.get(printTable, printId, '这次打印')
  // The reason of a reprint is why it was asked for; why it came to nothing is added to it.
  const both = print.reason === null ? reason : `${print.reason}；${reason}`
  const after = tx.update(printTable, print, { state, reason: both })
  const { replyId } = print
  const object = replyId === null ? `request:${print.requestId}` : `reply:${replyId}`
  tx.record({
    act: 'reply.printSpoiled',
    object,
    ...(state === 'failed' ? { result: 'failed' as const } : {}),
    reason,
    detail: { printId, copies: print.copies },
  })
  if (replyId === null || print.document !== 'letter') return after
  const reply = replyOf(tx, replyId)
  const hasPaper = letterPrints(tx, replyId).some(
    (other) => other.state === 'sent' || other.state === 'confirmed',
  )
  if (reply.state === 'printing' && !hasPaper) moveReply(tx, reply, { to: 'signed' })
  return after
}
