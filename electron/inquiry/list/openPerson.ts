import { AppError } from '../../../shared/errors.ts'
import { documentNameOf } from '../../../shared/identity/numberName.ts'
import { unqueryableRefusal } from '../../../shared/inquiry/unqueryable.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryBatchTable, inquiryItemTable, inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { unitNameOf } from '../../unit/unitRepository.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { isInquiring } from '../batch/inquiryMode.ts'
import { ownOpenBatch, personAtWork, shownOutcome } from '../inquiryRepository.ts'

/**
 * Opens one person of a batch; the number in full only in 查询工作模式 and for the caller's own open batch. The look is in the trail.
 * Throws `not-found`.
 */
export const openPerson: Handler<'inquiries.openPerson'> = ({ batchId, candidateId }, context) =>
  context.transact((tx) => {
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    if (tx.first(inquiryItemTable, { batchId, candidateId, removedAt: null }) === null)
      throw new AppError('not-found', '该人员不在本批次中，请刷新批次名单。')
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    const request = tx.get(requestTable, candidate.requestId, '这件来文')
    const { userId } = context.actor
    const isFull = isInquiring(context) && batch.state === 'open' && batch.assignedTo === userId
    tx.record({
      act: 'candidate.viewed',
      object: `candidate:${candidateId}`,
      detail: { for: 'inquiry', batchId, fullNumber: isFull },
    })
    const number = candidate.idNumber ?? ''
    return {
      candidateId,
      requestId: request.id,
      intakeNumber: intakeNumber(request),
      unitName: unitNameOf(tx, request.unitId),
      listOrder: candidate.listOrder,
      name: candidate.name,
      document: documentNameOf(number, candidate.documentType),
      mayBeUnqueryable: unqueryableRefusal(candidate) === null,
      idNumber: isFull ? number : maskNumber(number),
      isFull,
      sex: candidate.sex,
      purpose: candidate.purpose,
      employer: candidate.employer,
      state: candidate.state,
      stateReason: candidate.stateReason,
      earlier: earlierResults(tx, candidate, userId),
    }
  })

/** Hands out one full number to be copied into the national system, in 查询工作模式 only; each copy is in the trail. Throws `conflict`, `forbidden`. */
export const copyNumber: Handler<'inquiries.copyNumber'> = ({ batchId, candidateId }, context) =>
  context.transact((tx) => {
    if (!isInquiring(context)) throw new AppError('forbidden', '请先进入查询工作模式，再复制证件号码。')
    const batch = ownOpenBatch(tx, batchId, context.actor.userId)
    const { idNumber } = personAtWork(tx, batch, candidateId)
    if (idNumber === null) throw new AppError('conflict', '该人员没有证件号码，请退回名单环节处理。')
    tx.record({ act: 'inquiry.numberCopied', object: `candidate:${candidateId}`, detail: { batchId } })
    return { idNumber }
  })

function earlierResults(
  tx: Reading,
  candidate: { readonly id: number; readonly state: Parameters<typeof shownOutcome>[1]['state'] },
  userId: number,
) {
  return tx
    .where(inquiryResultTable, { candidateId: candidate.id }, { orderBy: 'id', descending: true, limit: 10 })
    .flatMap(({ outcome, queriedAt, voidReason, enteredBy }) => {
      const shown = shownOutcome(outcome, {
        state: candidate.state,
        isOwn: isOneHuman(tx, enteredBy, userId),
      })
      return shown === null ? [] : [{ outcome: shown, queriedAt, voidReason }]
    })
}
