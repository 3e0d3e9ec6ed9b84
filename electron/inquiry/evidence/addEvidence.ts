import { mediaTypeOf } from '../../attachment/mediaTypeOf.ts'
import type { Handler } from '../../call/handler.ts'
import { inquiryEvidenceTable } from '../../inquiryRecord/inquiryTable.ts'
import { pdfPageCount } from '../../letter/pdfPageCount.ts'
import { ownOpenBatch } from '../inquiryRepository.ts'
import { evidenceView } from './evidenceRepository.ts'

/** Stores a screen print, scan or result file of a batch, encrypted, with its 校验码. It is on the disk before the entry that names it. */
export const addEvidence: Handler<'inquiries.addEvidence'> = async ({ batchId, uploadId }, context) => {
  const { bytes, fileName } = context.uploads.take(uploadId)
  const mediaType = mediaTypeOf(bytes)
  const stored = await context.attachments.put({
    bytes,
    mediaType,
    kind: 'evidence',
    originalName: fileName,
  })
  return context.transact((tx) => {
    ownOpenBatch(tx, batchId, context.actor.userId)
    const attachment = context.attachments.adopt(tx, stored)
    const row = tx.insert(inquiryEvidenceTable, {
      batchId,
      attachmentId: attachment.id,
      pages: pagesOf(bytes, mediaType),
      addedBy: context.actor.userId,
      addedAt: tx.at,
    })
    const view = evidenceView(tx, row)
    tx.record({ act: 'inquiry.evidenceAdded', object: `batch:${batchId}`, detail: { after: view } })
    return view
  })
}

/** Null where the pages cannot be told: tables, and PDFs of other programs whose page objects are compressed. */
function pagesOf(bytes: Uint8Array, mediaType: string): number | null {
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') return 1
  if (mediaType !== 'application/pdf') return null
  try {
    return pdfPageCount(bytes)
  } catch {
    // Not countable without a PDF reader: the page is then taken as the person reads it.
    return null
  }
}
