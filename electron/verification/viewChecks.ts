import { AppError } from '../../shared/errors.ts'
import { differenceNames } from '../../shared/verification/compare.ts'
import { verificationVerdictNames } from '../../shared/verification/model.ts'
import { filePiece } from '../call/filePiece.ts'
import type { Handler } from '../call/handler.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { isEvidenceOf } from './linkRepository.ts'
import type { Verification } from './verificationRepository.ts'
import { verificationTable } from './verificationTable.ts'

/** The checks of one letter, newest first; that they were looked at is in the trail. */
export const listChecksOfRequest: Handler<'verifications.ofRequest'> = (
  { requestId, offset, limit },
  { transact },
) =>
  transact((tx) => {
    const rows = tx.where(
      verificationTable,
      { requestId },
      { orderBy: 'id', descending: true, offset, limit },
    )
    tx.record({ act: 'request.viewed', object: `request:${requestId}`, detail: { part: 'verification' } })
    return { rows: rows.map((row) => checkView(tx, row)), total: tx.count(verificationTable, { requestId }) }
  })

function checkView(tx: Reading, row: Verification) {
  const { listOrder, name } = tx.get(candidateTable, row.candidateId, '这名人员')
  const nameOrNull = (id: number | null) => (id === null ? null : userNameOf(tx, id))
  return {
    candidateId: row.candidateId,
    listOrder,
    name,
    mode: row.mode,
    basis: row.basis,
    checker: userNameOf(tx, row.checkerId),
    coSigner: nameOrNull(row.coSignerId),
    verdict: verificationVerdictNames[row.verdict],
    differences: row.differences.map((code) => differenceNames[code]),
    remarks: row.remarks,
    checkedAt: row.checkedAt,
    adjudicator: nameOrNull(row.adjudicatorId),
    adjudicationReason: row.adjudicationReason,
  }
}

/** Hands out the evidence of a person's result or second look piece by piece; opening it is in the trail first. Throws `not-found`. */
export const readEvidence: Handler<'verifications.readEvidence'> = async (input, context) => {
  const { candidateId, attachmentId, offset } = input
  context.transact((tx) => {
    if (!isEvidenceOf(tx, candidateId, attachmentId))
      throw new AppError('not-found', '该人员没有这份凭证，请刷新后重试。')
    tx.record({
      act: 'inquiry.evidenceViewed',
      object: `candidate:${candidateId}`,
      detail: { attachmentId, offset },
    })
  })
  return filePiece(context, attachmentId, offset)
}
