import { createHash } from 'node:crypto'
import { candidateStateNames } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import { type Difference, differenceNames } from '../../shared/verification/compare.ts'
import { candidateTable } from '../candidate/candidateTable.ts'
import type { Handler } from '../core/handler.ts'
import type { Reading, Writing } from '../database/transaction.ts'
import { inquiryResultTable } from '../inquiry/inquiryTable.ts'
import { intakeNumber } from '../request/requestRepository.ts'
import { requestTable } from '../request/requestTable.ts'
import {
  concludeCheck,
  evidenceOf,
  type InquiryResult,
  personInState,
  queueRows,
  sendBackToInquiry,
  type Verification,
} from './verificationRepository.ts'
import { verificationTable } from './verificationTable.ts'

/** Disputed persons that this user may settle: entered and checked by others. */
export const listDisputes: Handler<'verifications.disputes'> = (_, { read, actor }) =>
  read((tx) => {
    const { rows } = queueRows(tx, { state: 'disputed', notEnteredBy: actor.userId, offset: 0, limit: 100 })
    return rows.filter(({ candidateId }) => !wasInvolved(openCheck(tx, candidateId), actor.userId))
  })

/** Opens a disputed person: both entries in an order that does not tell whose is whose, beside the evidence. */
export const openDispute: Handler<'verifications.openDispute'> = ({ candidateId }, { transact, actor }) =>
  transact((tx) => {
    const { candidate, result } = personInState(tx, candidateId, 'disputed')
    const check = openCheck(tx, candidateId)
    assertThirdPerson(check, result, actor.userId)
    tx.record({
      act: 'candidate.viewed',
      object: `candidate:${candidateId}`,
      detail: { for: 'adjudication' },
    })
    const first = {
      outcome: result.outcome,
      listings: [...result.listings],
      idTail: (candidate.idNumber ?? '').slice(-4),
    }
    const second = { outcome: check.outcome, listings: [...check.listings], idTail: check.idTail ?? '' }
    const [a, b] = firstIsA(check) ? [first, second] : [second, first]
    return {
      candidateId,
      requestId: candidate.requestId,
      intakeNumber: intakeNumber(tx.get(requestTable, candidate.requestId, '这件来文')),
      listOrder: candidate.listOrder,
      name: candidate.name,
      idNumber: candidate.idNumber ?? '',
      differences: check.differences.map((code) => differenceNames[code as Difference]),
      sides: [
        { side: 'a' as const, ...a },
        { side: 'b' as const, ...b },
      ],
      evidence: evidenceOf(tx, result),
    }
  })

/**
 * 第三人核定: takes one of the two entries with a reason, or sends the person back to 查询. When the second entry is right, the first
 * result is voided and a result with the second entry takes its place; no result is ever edited.
 */
export const adjudicate: Handler<'verifications.adjudicate'> = (input, context) =>
  context.transact((tx) => {
    const { candidateId, decision, reason } = input
    const { result } = personInState(tx, candidateId, 'disputed')
    const check = openCheck(tx, candidateId)
    assertThirdPerson(check, result, context.actor.userId)
    const at = context.now().toISOString()
    const keepsFirst = (decision === 'a') === firstIsA(check)
    const settled = decision === 'sendBack' ? null : keepsFirst ? result.outcome : check.outcome
    if (settled === 'pending')
      throw new AppError('conflict', '待核实不能作为结果核定，请选另一方或退回查询。')
    tx.update(verificationTable, check, {
      verdict: settled === null ? 'sentBack' : 'settled',
      adjudicatorId: context.actor.userId,
      adjudicatedAt: at,
      adjudicatedOutcome: settled,
      adjudicationReason: reason,
    })
    const person = tx.get(candidateTable, candidateId, '这名人员')
    if (settled === null) sendBackToInquiry(tx, person, { reason, by: context.actor.userId, at })
    else if (keepsFirst) concludeCheck(tx, person, settled)
    else replaceResult(tx, { result, check, at, reason, by: context.actor.userId })
    tx.record({
      act: settled === null ? 'verification.sentBack' : 'verification.adjudicated',
      object: `candidate:${candidateId}`,
      reason,
      detail: { outcome: settled, kept: settled === null ? null : keepsFirst ? 'first' : 'second' },
    })
    const { state } = tx.get(candidateTable, candidateId, '这名人员')
    return {
      verificationId: check.id,
      matched: settled !== null,
      differences: [],
      nextState: candidateStateNames[state],
    }
  })

interface Replacement {
  readonly result: InquiryResult
  readonly check: Verification
  readonly at: string
  readonly reason: string
  readonly by: number
}

function replaceResult(tx: Writing, { result, check, at, reason, by }: Replacement): void {
  tx.update(inquiryResultTable, result, { voidedAt: at, voidedBy: by, voidReason: `第三人核定：${reason}` })
  const { candidateId, requestId, batchId, queriedAt, evidenceId, evidencePage } = result
  const replacing = tx.insert(inquiryResultTable, {
    ...{ candidateId, requestId, batchId, queriedAt, evidenceId, evidencePage },
    outcome: check.outcome,
    listings: check.listings,
    method: 'single',
    remarks: '按第三人核定采用第二次登记',
    enteredBy: check.checkerId,
    enteredAt: at,
  })
  const person = tx.get(candidateTable, candidateId, '这名人员')
  const moved = tx.update(candidateTable, person, { resultId: replacing.id, outcome: check.outcome })
  concludeCheck(tx, moved, check.outcome)
}

/** The check that made the person disputed. */
function openCheck(tx: Reading, candidateId: number): Verification {
  const check = tx.first(
    verificationTable,
    { candidateId, verdict: 'mismatched', adjudicatedAt: null },
    { orderBy: 'id', descending: true },
  )
  if (check === null) throw new AppError('conflict', '该人员没有待核定的核对记录，请刷新。')
  return check
}

const wasInvolved = ({ checkerId, coSignerId }: Verification, userId: number) =>
  checkerId === userId || coSignerId === userId

function assertThirdPerson(check: Verification, result: InquiryResult, userId: number): void {
  if (result.enteredBy === userId || wasInvolved(check, userId))
    throw new AppError('second-person-required', '核定人不能是登记人或核对人，请由第三人核定。')
}

/** A coin that falls the same way each time for one check and tells nothing about who entered what. */
function firstIsA({ id, resultId, checkedAt }: Verification): boolean {
  return (createHash('sha256').update(`${id}:${resultId}:${checkedAt}`).digest()[0] ?? 0) % 2 === 0
}
