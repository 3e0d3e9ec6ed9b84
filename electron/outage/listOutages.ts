import { AppError } from '../../shared/errors.ts'
import { filePiece } from '../call/filePiece.ts'
import type { Handler } from '../call/handler.ts'
import { outagesOf } from './outageRepository.ts'
import { outageTable } from './outageTable.ts'

/** The register of outages, or those that held up one letter. */
export const listOutages: Handler<'outages.list'> = (query, { read }) => read((tx) => outagesOf(tx, query))

/** Hands out the evidence of an outage piece by piece. Throws `not-found`. */
export const readOutageEvidence: Handler<'outages.readEvidence'> = async ({ outageId, offset }, context) => {
  const { attachmentId } = context.transact((tx) => {
    const { evidenceId } = tx.get(outageTable, outageId, '这次故障')
    if (evidenceId === null) throw new AppError('not-found', '这次故障没有登记凭证。')
    tx.record({ act: 'inquiry.evidenceViewed', object: `outage:${outageId}`, detail: { evidenceId, offset } })
    return { attachmentId: evidenceId }
  })
  return filePiece(context, attachmentId, offset)
}
