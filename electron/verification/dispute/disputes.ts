import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import { documentNameOf } from '../../../shared/identity/numberName.ts'
import { differenceNames, entryDifferences } from '../../../shared/verification/compare.ts'
import { settleObstacle } from '../../../shared/verification/duties.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { humanOf, humanOrNull } from '../../userRecord/humanRepository.ts'
import {
  evidenceOf,
  type InquiryResult,
  personInState,
  queueRows,
  refuse,
  type Verification,
} from '../verificationRepository.ts'
import { verificationTable } from '../verificationTable.ts'

/** Disputed persons that this user may settle: entered and checked by others; no names, no results. Throws `conflict`. */
export const listDisputes: Handler<'verifications.disputes'> = (_, { read, actor }) =>
  read((tx) => {
    const { rows } = queueRows(tx, { state: 'disputed', notEnteredBy: actor.userId, offset: 0, limit: 100 })
    return rows.filter(({ candidateId }) => {
      const dispute = openDispute(tx, candidateId)
      return settleObstacle(disputants(tx, dispute), humanOf(tx, actor.userId)) === null
    })
  })

/** Opens a disputed person: both entries in an order that does not tell whose is whose, beside the evidence. Throws `conflict`. */
export const showDispute: Handler<'verifications.openDispute'> = ({ candidateId }, { transact, actor }) =>
  transact((tx) => {
    const { candidate, result, check } = openDispute(tx, candidateId)
    assertThirdPerson(tx, { check, result }, actor.userId)
    tx.record({
      act: 'candidate.viewed',
      object: `candidate:${candidateId}`,
      detail: { for: 'adjudication' },
    })
    const first = { outcome: result.outcome, listings: [...result.listings] }
    const second = { outcome: check.outcome, listings: [...check.listings] }
    const [a, b] = firstIsA(check) ? [first, second] : [second, first]
    return {
      candidateId,
      requestId: candidate.requestId,
      intakeNumber: intakeNumber(tx.get(requestTable, candidate.requestId, '这件来文')),
      listOrder: candidate.listOrder,
      name: candidate.name,
      document: documentNameOf(candidate.idNumber ?? '', candidate.documentType),
      idNumber: candidate.idNumber ?? '',
      differences: check.differences.map((code) => differenceNames[code]),
      remarks: check.remarks,
      typedTail: check.differences.includes('idTail') ? check.idTail : null,
      sidesAgree: entryDifferences(first, second).length === 0,
      sides: [
        { side: 'a' as const, ...a },
        { side: 'b' as const, ...b },
      ],
      evidence: evidenceOf(tx, result),
    }
  })

/** The disputed person, the result in dispute and the check that disputed it; throws with a sentence when there is none. */
export function openDispute(tx: Reading, candidateId: number) {
  const { candidate, result } = personInState(tx, candidateId, 'disputed')
  const check = tx.first(
    verificationTable,
    { resultId: result.id, verdict: 'mismatched' },
    { orderBy: 'id', descending: true },
  )
  if (check === null) throw new AppError('conflict', '该人员没有待核定的核对记录，请刷新。')
  return { candidate, result, check }
}

/** Throws when this user entered or checked the result in dispute, by recorded acts. */
export function assertThirdPerson(tx: Reading, dispute: Disputed, userId: number): void {
  refuse(settleObstacle(disputants(tx, dispute), humanOf(tx, userId)))
}

interface Disputed {
  readonly check: Pick<Verification, 'checkerId' | 'coSignerId'>
  readonly result: Pick<InquiryResult, 'enteredBy'>
}

/** Who entered and who checked what is in dispute, as humans. */
export function disputants(tx: Reading, { check, result }: Disputed) {
  return {
    enteredBy: humanOf(tx, result.enteredBy),
    checker: humanOf(tx, check.checkerId),
    coSigner: humanOrNull(tx, check.coSignerId),
  }
}

/** A coin that falls the same way each time for one check and tells nothing about who entered what. */
export function firstIsA({ id, resultId, checkedAt }: Verification): boolean {
  return (createHash('sha256').update(`${id}:${resultId}:${checkedAt}`).digest()[0] ?? 0) % 2 === 0
}
