import type { Input } from '../../../shared/contract/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { listingRefusal } from '../../../shared/inquiry/listingRefusal.ts'
import { unqueryableRefusal } from '../../../shared/inquiry/unqueryable.ts'
import type { Handler } from '../../call/handler.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { listTypes } from '../../listType/listTypeRepository.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { assertNumberShown } from '../batch/inquiryMode.ts'
import { leaveIdleMode } from '../batch/leaveIdleMode.ts'
import { batchEvidence } from '../evidence/evidenceRepository.ts'
import { closeIfDone } from '../inquiryMoves.ts'
import { ownOpenBatch, personAtWork, progressOf } from '../inquiryRepository.ts'
import { assertAsOf, storeResult } from './storeResult.ts'

type ResultInput = Input<'inquiries.record'>

/**
 * Records what the national system said of one person (逐人登记). A listing needs entries that were in force at the query time and a number or
 * a documented second source that ties them to the person; a name alone never does (design 5.5). 未列入 needs evidence, and a number that
 * stood on the screen.
 * Throws `invalid-input`.
 */
export const recordResult: Handler<'inquiries.record'> = (input, context) => {
  const progress = context.transact((tx) => {
    const { batchId, candidateId, outcome, evidenceId, evidencePage } = input
    const batch = ownOpenBatch(tx, batchId, context.actor.userId)
    const candidate = personAtWork(tx, batch, candidateId)
    assertAsOf(batch, input.queriedAt, context.now())
    assertOutcome(tx, input)
    if (outcome === 'notListed') assertNumberShown(context)
    if (outcome === 'unqueryable') assertUnqueryable(candidate, input)
    assertEvidence(tx, input)
    const resultId = storeResult(tx, batch, {
      candidate,
      result: {
        outcome,
        listings: input.listings,
        matchedBy: outcome === 'listed' ? input.matchedBy : null,
        matchNote: outcome === 'listed' && input.matchNote !== '' ? input.matchNote : null,
        queriedAt: input.queriedAt,
        method: 'single',
        evidenceId,
        evidencePage: evidenceId === null ? null : evidencePage,
        remarks: input.remarks === '' ? null : input.remarks,
      },
    })
    tx.record({
      act: 'inquiry.resultRecorded',
      object: `candidate:${candidateId}`,
      detail: { resultId, before: { state: candidate.state }, after: input },
    })
    closeIfDone(tx, batch)
    return progressOf(tx, batchId, candidateId)
  })
  leaveIdleMode(context)
  return progress
}

// What the national system answered to the document must be on record: as a picture, or in words.
function assertUnqueryable(candidate: Candidate, { evidenceId, remarks }: ResultInput): void {
  const refusal = unqueryableRefusal(candidate)
  if (refusal !== null) throw new AppError('invalid-input', refusal)
  if (evidenceId === null && remarks.length < 4)
    throw new AppError('invalid-input', '登记「无法查询」须附查询系统提示的截图，或在备注中写明提示内容。')
}

function assertOutcome(tx: Reading, input: ResultInput): void {
  const { outcome, listings, matchedBy, matchNote, queriedAt } = input
  if (outcome !== 'listed') {
    if (listings.length === 0) return
    throw new AppError('invalid-input', '只有登记列入时才填写名单记录，请核对结果。')
  }
  const refusal = listingRefusal(listings, queriedAt, listTypes(tx))
  if (refusal !== null) throw new AppError('invalid-input', refusal)
  if (matchedBy === null)
    throw new AppError(
      'invalid-input',
      '仅姓名相同不能认定列入：须证件号码一致，或有书面第二来源；都没有的请登记「待核实」。',
    )
  if (matchedBy === 'secondSource' && matchNote.length < 4)
    throw new AppError('invalid-input', '请写明第二来源（文书名称、文号或出具单位）。')
}

function assertEvidence(tx: Reading, { batchId, outcome, evidenceId, evidencePage }: ResultInput): void {
  if (evidenceId !== null) {
    batchEvidence(tx, { batchId, evidenceId, evidencePage })
    return
  }
  if (outcome === 'listed' && settingOf(tx, 'inquiry.evidenceForListed'))
    throw new AppError('invalid-input', '登记列入须附查询凭证：请先添加该人员的查询截图或打印件。')
  if (outcome === 'notListed')
    throw new AppError(
      'invalid-input',
      '「未列入」须有查询凭证：请先添加或粘贴本次查询的截图、打印件，再登记。',
    )
}
