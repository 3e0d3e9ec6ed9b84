import type { z } from 'zod'
import type { CandidateDetail } from '../../shared/candidate/summary.ts'
import { maskNumber } from '../../shared/letter/maskNumber.ts'
import type { Handler } from '../call/handler.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { candidateRow, namesakeView } from './candidateView.ts'

const decisionWords = { accept: '采纳', return: '退回', keyed: '按盖章纸件录入' } as const
const mostShown = 20

/** One person, what was decided about the row, and where else the number stands; the look is on record. */
export const getCandidate: Handler<'candidates.get'> = ({ candidateId }, { transact }) =>
  transact((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    tx.record({ act: 'candidate.viewed', object: `candidate:${candidateId}` })
    const { due, extendedDueOn } = tx.get(requestTable, candidate.requestId, '这件来文')
    return {
      ...candidateRow(tx, candidate),
      requestId: candidate.requestId,
      nameInFile: candidate.nameInFile,
      maskedInFile: candidate.idInFile === null ? null : maskNumber(candidate.idInFile),
      remarks: candidate.remarks,
      decision: decisionView(tx, candidate),
      dueOn: candidate.dueOn,
      extendedDueOn,
      due: candidate.due ?? due,
      sameNumber: sameNumber(tx, candidate).map((other) => namesakeView(tx, other)),
    }
  })

function decisionView(tx: Reading, { decision }: Candidate): z.input<typeof CandidateDetail>['decision'] {
  if (decision === null) return null
  const { reason, by, at } = decision
  return { words: decisionWords[decision.decision], reason, by: userNameOf(tx, by), at }
}

function sameNumber(tx: Reading, { id, idNumber }: Candidate): readonly Candidate[] {
  if (idNumber === null) return []
  const paging = { orderBy: 'id', descending: true, limit: mostShown + 1 } as const
  return tx.where(candidateTable, { idNumber }, paging).filter((other) => other.id !== id)
}
