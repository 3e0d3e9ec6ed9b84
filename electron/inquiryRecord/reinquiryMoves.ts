import { AppError } from '../../shared/errors.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Writing } from '../database/row/transaction.ts'
import { closeIfSettled, reopenIfEnded } from '../requestRecord/requestMoves.ts'
import { voidResults, withoutResult } from './resultMoves.ts'

/**
 * Sends a person who was answered through query, check and review once more: the old result is void with the reason, and the letter is
 * taken up again. What our letter said stands until a 更正函 replaces it.
 */
export function askAgain(tx: Writing, candidateId: number, reason: string): Candidate {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  if (candidate.state !== 'answered')
    throw new AppError(
      'conflict',
      `来函序号 ${candidate.listOrder} 的人员已在办理中，请刷新后按当前环节办理。`,
    )
  voidResults(tx, candidate, reason)
  reopenIfEnded(tx, candidate.requestId, reason)
  tx.record({ act: 'candidate.askedAgain', object: `candidate:${candidateId}`, reason })
  // The reply's limit ended when it left; a correction has none, so none may seem to be missed.
  const noLimit = { dueOn: null, due: null, dueProvisional: false }
  return moveCandidate(tx, candidate, {
    to: 'ready',
    changes: { ...withoutResult, ...noLimit, stateReason: reason },
  })
}

/** The new look-up confirmed what our letter says: the person is answered as before, without a 更正函, and the letter may end again. */
export function keepAnswer(
  tx: Writing,
  candidate: Candidate,
  { reason, now }: { readonly reason: string; readonly now: Date },
): void {
  moveCandidate(tx, candidate, { to: 'answered', changes: { stateReason: reason } })
  tx.record({ act: 'candidate.resultKept', object: `candidate:${candidate.id}`, reason })
  closeIfSettled(tx, candidate.requestId, now)
}
