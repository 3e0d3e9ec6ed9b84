import type { Handler } from '../call/handler.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import { voidResults, withoutResult } from '../inquiryRecord/resultMoves.ts'
import { admittedRequest } from '../requestRecord/requestRepository.ts'
import { candidateRow } from './candidateView.ts'

/** 个人退回补正: one person's data have to be put right by the unit; what was looked up for them so far is void. */
export const returnCandidate: Handler<'candidates.return'> = ({ candidateId, reason }, { transact }) =>
  transact((tx) => {
    const before = tx.get(candidateTable, candidateId, '这名人员')
    admittedRequest(tx, before.requestId)
    voidResults(tx, before, `退回补正：${reason}`)
    const after = moveCandidate(tx, before, {
      to: 'returned',
      changes: { ...withoutResult, stateReason: reason, proofreadBy: null },
    })
    tx.record({
      act: 'candidate.returned',
      object: `candidate:${candidateId}`,
      reason,
      detail: { before: before.state },
    })
    return candidateRow(tx, after)
  })
