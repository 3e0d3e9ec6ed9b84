import type { Input } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { entryDifferences, isTailOf } from '../../../shared/verification/compare.ts'
import type { Handler } from '../../call/handler.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { noteUnknownLists } from '../../listType/listTypeMoves.ts'
import { nextStateWords } from '../nextStateWords.ts'
import { concludeCheck, sendBackToInquiry } from '../verificationMoves.ts'
import type { InquiryResult, Verification } from '../verificationRepository.ts'
import { verificationTable } from '../verificationTable.ts'
import { assertThirdPerson, firstIsA, openDispute } from './disputes.ts'

/**
 * 第三人核定: takes one of the two entries with a reason, or sends the person back to 查询. When the second entry is right, the first
 * result is voided and a result with the second entry takes its place; no result is ever edited.
 * Throws `conflict`, `invalid-input`.
 */
export const adjudicate: Handler<'verifications.adjudicate'> = (input, context) =>
  context.transact((tx) => {
    const { candidateId, decision, reason } = input
    const dispute = openDispute(tx, candidateId)
    const { candidate, result, check } = dispute
    const by = context.actor.userId
    assertThirdPerson(tx, dispute, by)
    const at = context.now().toISOString()
    const keepsFirst = entryDifferences(result, check).length === 0 || (decision === 'a') === firstIsA(check)
    const settled = decision === 'sendBack' ? null : keepsFirst ? result.outcome : check.outcome
    if (settled !== null) assertTail(input, dispute)
    if (settled === 'notListed' && result.evidenceId === null && check.basis !== 'secondLookup')
      throw new AppError(
        'conflict',
        '这条结果没有查询凭证，也没有重新查询的记录，不能核定为「未列入」：请选「退回查询」。',
      )
    if (settled === 'pending')
      throw new AppError('conflict', '待核实不能作为结果核定，请选另一方或退回查询。')
    tx.update(verificationTable, check, {
      verdict: settled === null ? 'sentBack' : 'settled',
      adjudicatorId: by,
      adjudicatedAt: at,
      adjudicatedOutcome: settled,
      adjudicationReason: reason,
    })
    if (settled === null) sendBackToInquiry(tx, candidate, { reason, by, at })
    else if (keepsFirst) concludeCheck(tx, candidate, settled)
    else replaceResult(tx, { candidate, result, check, at, reason, by })
    tx.record({
      act: settled === null ? 'verification.sentBack' : 'verification.adjudicated',
      object: `candidate:${candidateId}`,
      reason,
      detail: {
        resultId: result.id,
        outcome: settled,
        kept: settled === null ? null : keepsFirst ? 'first' : 'second',
      },
    })
    return {
      verificationId: check.id,
      matched: settled !== null,
      differences: [],
      nextState: nextStateWords(tx, tx.get(candidateTable, candidateId, '这名人员'), check),
    }
  })

/** A number in dispute is settled by the letter alone: who was looked up under a wrong number has no result. */
function assertTail(
  { idTail }: Input<'verifications.adjudicate'>,
  { candidate, check }: { readonly candidate: Candidate; readonly check: Verification },
): void {
  if (!check.differences.includes('idTail')) return
  if (idTail === '')
    throw new AppError('invalid-input', '末四位有出入：请照盖章来函抄录证件号码末四位，再保存核定。')
  if (!isTailOf(candidate.idNumber ?? '', idTail))
    throw new AppError('conflict', '来函上的末四位与名单不符，原结果不能采用：请选「退回查询」，并办理补正。')
}

interface Replacement {
  readonly candidate: Candidate
  readonly result: InquiryResult
  readonly check: Verification
  readonly at: string
  readonly reason: string
  readonly by: number
}

function replaceResult(tx: Writing, { candidate, result, check, at, reason, by }: Replacement): void {
  tx.update(inquiryResultTable, result, { voidedAt: at, voidedBy: by, voidReason: `第三人核定：${reason}` })
  const { candidateId, requestId, batchId, evidenceId, evidencePage } = result
  const lookedUpAgain = check.basis === 'secondLookup'
  const queriedAt = lookedUpAgain ? (check.lookedAt ?? check.checkedAt) : result.queriedAt
  const replacing = tx.insert(inquiryResultTable, {
    ...{ candidateId, requestId, batchId, evidenceId, evidencePage, queriedAt },
    outcome: check.outcome,
    listings: check.listings,
    method: 'single',
    remarks: `按第三人核定采用核对人的登记${lookedUpAgain ? '（重新查询）' : ''}`,
    enteredBy: check.checkerId,
    enteredAt: at,
  })
  noteUnknownLists(tx, check.listings, replacing)
  const { outcome } = check
  const changed = tx.update(candidateTable, candidate, { resultId: replacing.id, outcome, queriedAt })
  concludeCheck(tx, changed, outcome)
}
