import { AppError } from '../../shared/errors.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Writing } from '../database/row/transaction.ts'
import { type PaperJob, type PaperTarget, sendPaper } from '../letter/sendPaper.ts'
import { endPrint, type Print } from './printRepository.ts'

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
