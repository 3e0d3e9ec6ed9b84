import { AppError } from '../../../shared/errors.ts'
import type { BatchEvidence } from '../../../shared/inquiry/summary.ts'
import { attachmentTable } from '../../attachment/attachmentTable.ts'
import type { RowOf } from '../../database/row/table.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryEvidenceTable } from '../../inquiryRecord/inquiryTable.ts'

type EvidenceRow = RowOf<typeof inquiryEvidenceTable>

/** One file of evidence as the screen shows it. `evidenceId` is the id of the attachment, as results carry it. */
export function evidenceView(tx: Reading, row: EvidenceRow): BatchEvidence {
  const attachment = tx.get(attachmentTable, row.attachmentId, '查询凭证')
  const [used] = tx.select<{ results: number }>(
    'SELECT count(*) AS results FROM inquiry_results WHERE evidence_id = ? AND voided_at IS NULL',
    row.attachmentId,
  )
  return {
    evidenceId: row.attachmentId,
    name: attachment.originalName,
    mediaType: attachment.mediaType,
    checkCode: attachment.checkCode,
    size: attachment.size,
    pages: row.pages,
    addedAt: row.addedAt,
    results: used?.results ?? 0,
  }
}

/** The evidence of a batch in the order it was added. */
export function evidenceOfBatch(tx: Reading, batchId: number): BatchEvidence[] {
  return tx.where(inquiryEvidenceTable, { batchId }).map((row) => evidenceView(tx, row))
}

/** The evidence, which must belong to this batch and have this page; throws with a sentence otherwise. */
export function batchEvidence(
  tx: Reading,
  named: { readonly batchId: number; readonly evidenceId: number; readonly evidencePage: number | null },
): EvidenceRow {
  const row = tx.first(inquiryEvidenceTable, { batchId: named.batchId, attachmentId: named.evidenceId })
  if (row === null) throw new AppError('not-found', '本批次没有这份凭证，请先添加凭证。')
  if (row.pages !== null && (named.evidencePage ?? 1) > row.pages)
    throw new AppError('invalid-input', `该凭证只有 ${row.pages} 页，请核对页码。`)
  return row
}
