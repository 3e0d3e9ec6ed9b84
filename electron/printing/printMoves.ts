import { AppError } from '../../shared/errors.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Writing } from '../database/row/transaction.ts'
import { type PaperJob, type PaperTarget, sendPaper } from '../letter/sendPaper.ts'
import { moveReply } from '../replyRecord/replyMoves.ts'
import { replyOf } from '../replyRecord/replyRepository.ts'
import { letterPrints, type NewPrint, type Print } from './printRepository.ts'
import { printTable } from './printTable.ts'

/** Enters a print in the ledger; every print of every document goes through here, in the transaction of its act. */
export function insertPrint(tx: Writing, print: NewPrint): Print {
  const { requestId, replyId = null, document, copies, target, reprint = null } = print
  return tx.insert(printTable, {
    requestId,
    replyId,
    document,
    copies,
    firstCopyNumber: print.firstCopyNumber ?? 1,
    target,
    isReprint: reprint !== null,
    reason: reprint?.reason ?? null,
    approvedBy: reprint?.approvedBy ?? null,
    state: print.state ?? 'confirmed',
    printedBy: tx.actor.userId,
    printedAt: tx.at,
  })
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
  const object = objectOf(print)
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

/** What a print belongs to: a letter of ours, an incoming letter, or neither, as the machine's own papers. */
function objectOf({ replyId, requestId }: Print) {
  if (replyId !== null) return `reply:${replyId}` as const
  return requestId === null ? ('workstation' as const) : (`request:${requestId}` as const)
}

/** A job with the place it goes to. */
export interface TargetedJob extends PaperJob {
  readonly target: PaperTarget
}

/**
 * Enters prints in ledger and trail, then sends the pages of each job in turn: paper never moves without its entry. When printer or disk refuse, the
 * prints are marked 未印出, their letters step back, and the refusal is thrown on.
 */
export async function enteredThenSent(
  context: CallContext,
  jobs: readonly TargetedJob[],
  enter: (tx: Writing) => readonly Print[],
): Promise<readonly Print[]> {
  const prints = context.transact(enter)
  try {
    for (const job of jobs) await sendPaper(context, job.target, job)
  } catch (error) {
    const reason = error instanceof AppError ? error.message : '打印过程出错'
    context.transact((tx) => {
      for (const { id } of prints) endPrint(tx, id, { state: 'failed', reason })
    })
    throw error
  }
  return prints
}
