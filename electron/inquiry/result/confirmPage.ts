import { AppError } from '../../../shared/errors.ts'
import { pageSizeLimit } from '../../../shared/inquiry/model.ts'
import type { Handler } from '../../call/handler.ts'
import { inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { assertNumberShown } from '../batch/inquiryMode.ts'
import { leaveIdleMode } from '../batch/leaveIdleMode.ts'
import { batchEvidence } from '../evidence/evidenceRepository.ts'
import { closeIfDone } from '../inquiryMoves.ts'
import { ownOpenBatch, personAtWork, progressOf } from '../inquiryRepository.ts'
import { assertAsOf, storeResult } from './storeResult.ts'

/** Records one page of at most 20 unlisted persons at once, each tied to that page of the evidence (逐页确认, design 6). Throws `invalid-input`. */
export const confirmPage: Handler<'inquiries.confirmPage'> = (input, context) => {
  const progress = context.transact((tx) => {
    const { batchId, evidenceId, evidencePage, queriedAt } = input
    const batch = ownOpenBatch(tx, batchId, context.actor.userId)
    assertAsOf(batch, queriedAt, context.now())
    assertNumberShown(context)
    batchEvidence(tx, { batchId, evidenceId, evidencePage })
    const candidateIds = [...new Set(input.candidateIds)]
    const already = tx.count(inquiryResultTable, { evidenceId, evidencePage, method: 'page', voidedAt: null })
    if (already + candidateIds.length > pageSizeLimit)
      throw new AppError(
        'invalid-input',
        `一页凭证最多确认 ${pageSizeLimit} 人，这一页已确认 ${already} 人，请核对页码或改为逐人登记。`,
      )
    const results = candidateIds.map((candidateId) => {
      const candidate = personAtWork(tx, batch, candidateId)
      const resultId = storeResult(tx, batch, {
        candidate,
        result: {
          outcome: 'notListed',
          listings: [],
          matchedBy: null,
          matchNote: null,
          queriedAt,
          method: 'page',
          evidenceId,
          evidencePage,
          remarks: null,
        },
      })
      return { candidateId, resultId }
    })
    tx.record({
      act: 'inquiry.pageConfirmed',
      object: `batch:${batchId}`,
      detail: { evidenceId, evidencePage, queriedAt, results },
    })
    closeIfDone(tx, batch)
    return progressOf(tx, batchId)
  })
  leaveIdleMode(context)
  return progress
}
