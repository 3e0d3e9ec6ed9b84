import { dossierCoverHtml, type FiledDocument } from '../../../shared/letter/forms/dossierCoverHtml.ts'
import { secrecyNames } from '../../../shared/request/model.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { CallContext } from '../../call/callContext.ts'
import { pdfPageCount } from '../../letter/pdfPageCount.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { requestAttachmentTable, requestTable } from '../../requestRecord/requestTable.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { unitNameOf } from '../../unit/unitRepository.ts'

/** 卷内封面 with 卷内目录: our replies first, then the incoming letter with its enclosures (DA/T 22). */
export async function dossierCover(context: CallContext, requestId: number): Promise<string> {
  const { request, unit, replies, files, centre, retention } = context.read((tx) => {
    const row = tx.get(requestTable, requestId, '这件来文')
    return {
      request: row,
      unit: unitNameOf(tx, row.unitId),
      replies: tx.where(replyTable, { requestId, state: ['dispatched', 'received'] }),
      files: tx.count(requestAttachmentTable, { requestId }),
      centre: settingOf(tx, 'centre.identity').issuingOrgan,
      retention: settingOf(tx, 'letter.retention'),
    }
  })
  const ours = await Promise.all(replies.map((reply) => ourDocument(context, reply)))
  const theirs: FiledDocument = {
    documentNumber: request.documentNumber,
    responsible: unit,
    title: request.title,
    on: request.documentDate,
    // Counted by hand: the paper and its scan need not have the same number of sheets.
    sheets: '',
    remark: files > 0 ? `另有电子附件 ${files} 件` : '',
  }
  const last = replies.at(-1)?.dispatchedAt
  return dossierCoverHtml({
    centre,
    fileNumber: request.archiveNumber ?? '',
    title: request.title,
    fromTo: `${request.receivedOn} 至 ${last === null || last === undefined ? '' : beijingDate(last)}`,
    retention,
    secrecy: secrecyNames[request.secrecy],
    documents: [...ours, theirs],
    filedBy: context.actor.name,
    filedOn: beijingDate(context.now()),
  })
}

async function ourDocument(context: CallContext, reply: Reply): Promise<FiledDocument> {
  const { pdfId, content, documentNumber, signedOn } = reply
  const pages =
    pdfId === null
      ? ''
      : String(pdfPageCount(await context.read((tx) => ({ pdf: context.attachments.read(tx, pdfId) })).pdf))
  return {
    documentNumber: documentNumber ?? '',
    responsible: content.signature,
    title: content.title,
    on: signedOn ?? '',
    sheets: pages,
    remark: '',
  }
}
