import { AppError } from '../../../shared/errors.ts'
import type { MatchedRow } from '../../../shared/inquiry/matchResultRows.ts'
import type { Handler } from '../../call/handler.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { assertNumberShown } from '../batch/inquiryMode.ts'
import { leaveIdleMode } from '../batch/leaveIdleMode.ts'
import { closeIfDone } from '../inquiryMoves.ts'
import { type InquiryBatch, ownOpenBatch, personAtWork, progressOf } from '../inquiryRepository.ts'
import { countsOf } from './previewFile.ts'
import { matchedRows, parseResultFile } from './resultFileReader.ts'
import { assertAsOf, storeResult } from './storeResult.ts'

/** Records the unlisted and 待核实 rows of a result file with its 校验码, all or nothing; listed persons stay for 逐人登记. Throws `conflict`. */
export const commitFile: Handler<'inquiries.commitFile'> = async (input, context) => {
  const { batchId, evidenceId, mapping, queriedAt } = input
  const { file, checkCode } = await parseResultFile(context, input)
  const progress = context.transact((tx) => {
    const batch = ownOpenBatch(tx, batchId, context.actor.userId)
    assertAsOf(batch, queriedAt, context.now())
    assertNumberShown(context)
    const { rows } = matchedRows(tx, batchId, { file, mapping })
    assertSame(rows, input)
    const results = rows
      .filter(({ verdict }) => verdict === 'commit')
      .flatMap((row) => storeRow(tx, batch, { row, queriedAt, evidenceId }))
    tx.record({
      act: 'inquiry.fileImported',
      object: `batch:${batchId}`,
      detail: { evidenceId, checkCode, queriedAt, mapping, counts: countsOf(rows), results },
    })
    closeIfDone(tx, batch)
    return progressOf(tx, batchId)
  })
  leaveIdleMode(context)
  return progress
}

function assertSame(
  rows: readonly MatchedRow[],
  expected: { readonly commits: number; readonly unmatched: number },
): void {
  const counts = countsOf(rows)
  if (counts.problem > 0)
    throw new AppError(
      'conflict',
      `文件中有 ${counts.problem} 行有问题，全部处理后才能登记；本次没有登记任何结果。`,
    )
  if (counts.commit !== expected.commits || counts.unmatched !== expected.unmatched)
    throw new AppError('conflict', '批次名单在预览之后有变化，没有登记任何结果；请重新预览。')
}

interface FileResult {
  readonly row: MatchedRow
  readonly queriedAt: string
  readonly evidenceId: number
}

function storeRow(tx: Writing, batch: InquiryBatch, { row, queriedAt, evidenceId }: FileResult) {
  const { outcome } = row
  if (outcome === null || outcome === 'listed' || outcome === 'unqueryable')
    throw new AppError('conflict', '该行不能成批登记，请重新预览。')
  return row.candidateIds.map((candidateId) => ({
    candidateId,
    row: row.row,
    resultId: storeResult(tx, batch, {
      candidate: personAtWork(tx, batch, candidateId),
      result: {
        outcome,
        listings: [],
        matchedBy: null,
        matchNote: null,
        queriedAt,
        method: 'file',
        evidenceId,
        evidencePage: null,
        remarks: null,
      },
    }),
  }))
}
