import type { Handler } from '../call/handler.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import { closeIfSettled } from '../requestRecord/requestMoves.ts'
import { admittedRequest } from '../requestRecord/requestRepository.ts'
import { candidateRow } from './candidateView.ts'

/** 个人撤回: the unit takes one person back in writing; the row stays and counts as withdrawn. */
export const withdrawCandidate: Handler<'candidates.withdraw'> = (
  { candidateId, basis },
  { transact, now },
) =>
  transact((tx) => {
    const before = tx.get(candidateTable, candidateId, '这名人员')
    admittedRequest(tx, before.requestId)
    const after = moveCandidate(tx, before, { to: 'withdrawn', changes: { stateReason: basis } })
    tx.record({
      act: 'candidate.withdrawn',
      object: `candidate:${candidateId}`,
      reason: basis,
      detail: { before: before.state },
    })
    closeIfSettled(tx, before.requestId, now())
    return candidateRow(tx, after)
  })
