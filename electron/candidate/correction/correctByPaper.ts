import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { reindexCandidate } from '../../candidateRecord/candidateMoves.ts'
import { candidateTable, correctionTable } from '../../candidateRecord/candidateTable.ts'
import { admittedRequest } from '../../requestRecord/requestRepository.ts'
import { candidateRow } from '../candidateView.ts'
import { changedColumns, fieldValue } from './correctionValue.ts'

/**
 * During 名单校对 the sealed paper differs from the list: the paper prevails. The correction is on record at once; the
 * person is then ticked by somebody other than whoever typed it.
 * Throws `invalid-input`.
 */
export const correctByPaper: Handler<'candidates.correctByPaper'> = (
  { candidateId, field, value, reason },
  { transact, actor },
) =>
  transact((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    const request = admittedRequest(tx, candidate.requestId)
    const before = fieldValue(candidate, field)
    if (before === value) throw new AppError('invalid-input', '填写的内容与名单一致，没有需要更正的。')
    const changes = changedColumns(tx, candidate, { field, value })
    const after = tx.update(candidateTable, candidate, { ...changes, proofreadBy: null })
    reindexCandidate(tx, after)
    tx.insert(correctionTable, {
      candidateId,
      requestId: request.id,
      field,
      before,
      after: value,
      basis: `盖章纸件：${reason}`,
      receivedOn: candidate.receivedOn,
      enteredBy: actor.userId,
      enteredAt: tx.at,
      decidedBy: actor.userId,
      decidedAt: tx.at,
      accepted: true,
    })
    tx.record({
      act: 'roster.proofread',
      object: `candidate:${candidateId}`,
      reason,
      detail: { field, before, after: value },
    })
    return candidateRow(tx, after)
  })
