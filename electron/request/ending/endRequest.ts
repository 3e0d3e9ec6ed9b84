import { mayMove } from '../../../shared/candidate/lifecycle.ts'
import { AppError } from '../../../shared/errors.ts'
import { letterKinds } from '../../../shared/reply/kinds.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import { candidatesOf } from '../../candidateRecord/candidateRepository.ts'
import type { Reading, Writing } from '../../database/row/transaction.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'

/** Refuses to end a letter as a whole while one of ours for it is signed but not out, or has left already; 延期告知函 that has left answered nothing. */
export function assertNothingLeft(tx: Reading, requestId: number): void {
  const replies = tx.where(replyTable, {
    requestId,
    state: ['signed', 'printing', 'sealed', 'dispatched', 'received'],
  })
  const hasOnlyTold = ({ kind, dispatchedAt }: (typeof replies)[number]) =>
    !letterKinds[kind].answers && dispatchedAt !== null
  if (!replies.every(hasOnlyTold))
    throw new AppError(
      'conflict',
      '该来文已有签发或发出的复函，不能整件退回或撤回；请按人员办理撤回，或先作废未发出的复函。',
    )
}

/** Withdraws every person of a letter that may still be withdrawn. */
export function withdrawOpenCandidates(tx: Writing, requestId: number, reason: string): void {
  for (const candidate of candidatesOf(tx, requestId))
    if (mayMove(candidate.state, 'withdrawn'))
      moveCandidate(tx, candidate, { to: 'withdrawn', changes: { stateReason: reason } })
}
