import type { Handler } from '../call/handler.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'

/** Shows one number in full, with the reason; who, whom and why stand in the trail before it leaves the core. */
export const revealNumber: Handler<'candidates.reveal'> = ({ candidateId, reason }, { transact }) =>
  transact((tx) => {
    const { idNumber, idInFile } = tx.get(candidateTable, candidateId, '这名人员')
    tx.record({
      act: 'candidate.viewed',
      object: `candidate:${candidateId}`,
      reason,
      detail: { field: 'idNumber' },
    })
    return { idNumber: idNumber ?? idInFile ?? '' }
  })
