import type { CandidateFilter } from '../../shared/candidate/contract.ts'
import { FindingCode } from '../../shared/candidate/findings.ts'
import type { Handler } from '../call/handler.ts'
import { candidatePage, findingsOfRequest } from '../candidateRecord/candidateRepository.ts'
import { candidateTable, correctionTable } from '../candidateRecord/candidateTable.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { candidateRow } from './candidateView.ts'

/** One page of the persons of a letter in the order of its lists, numbers masked. */
export const listCandidates: Handler<'candidates.list'> = ({ requestId, filter, offset, limit }, { read }) =>
  read((tx) => {
    const { ids, total } = candidatePage(tx, { ...conditions(requestId, filter), offset, limit })
    return {
      rows: ids.map((id) => candidateRow(tx, tx.get(candidateTable, id, '这名人员'))),
      total,
      findings: findingTally(tx, requestId),
      pendingCorrections: tx.count(correctionTable, { requestId, decidedAt: null }),
    }
  })

function conditions(requestId: number, { rosterId, states, finding }: CandidateFilter) {
  const clauses = ['c.request_id = ?']
  const values: SqlValue[] = [requestId]
  if (rosterId !== null) {
    clauses.push('c.roster_id = ?')
    values.push(rosterId)
  }
  if (states !== null) {
    clauses.push('c.state IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(states))
  }
  if (finding !== null) {
    clauses.push('EXISTS (SELECT 1 FROM json_each(c.findings) f WHERE f.value = ?)')
    values.push(finding)
  }
  return { where: clauses.join(' AND '), values }
}

function findingTally(tx: Reading, requestId: number) {
  const counts = findingsOfRequest(tx, requestId)
  return FindingCode.options.flatMap((code) => {
    const rows = counts.get(code)
    return rows === undefined ? [] : [{ code, rows }]
  })
}
