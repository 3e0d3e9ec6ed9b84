import type { z } from 'zod'
import type { Medium, RequestAttachment, RequestDetail } from '../../shared/request/summary.ts'
import { openApprovalOn } from '../approval/approvalRepository.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { balanceOfRequest, linkTo, requestRow, stateCountsOf } from '../requestRecord/requestRepository.ts'
import { mediumTable, requestAttachmentTable, requestTable } from '../requestRecord/requestTable.ts'
import { unitTable } from '../unit/unitTable.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { channelAnswerOf } from './registration/admission.ts'

/** Everything the file page of a letter shows except its persons. */
export function requestDetail(tx: Reading, requestId: number): z.input<typeof RequestDetail> {
  const request = tx.get(requestTable, requestId, '这件来文')
  const unit = tx.get(unitTable, request.unitId, '来文单位')
  const counts = stateCountsOf(tx, [requestId]).get(requestId) ?? {}
  const successor = tx.first(requestTable, { supersedesId: requestId })
  return {
    ...requestRow(tx, { id: requestId, unit_name: unit.name }, counts),
    unitId: request.unitId,
    unitKind: unit.kind,
    documentDate: request.documentDate,
    declaresRequery: request.declaresRequery,
    answerWantedOn: request.answerWantedOn,
    secrecy: request.secrecy,
    contactName: request.contactName,
    contactPhone: request.contactPhone,
    arrival: request.arrival,
    copies: request.copies,
    receivedAt: request.receivedAt,
    forwardedAt: request.forwardedAt,
    advanceFaxAt: request.advanceFaxAt,
    sealedOriginalReceived: request.sealedOriginalAt !== null,
    channel: request.channel,
    channelOverrideReason: request.channelOverrideReason,
    remarks: request.remarks,
    sealedOriginalAt: request.sealedOriginalAt,
    clockStartsOn: request.clockStartsOn,
    due: request.due,
    channelAnswer: channelAnswerOf(tx, request),
    unitUnconfirmed: unit.unconfirmedSince !== null,
    admissibility: request.admissibility,
    templateUse: request.templateUse,
    specialApproval: request.specialApproval,
    proposal: proposalOn(tx, requestId),
    admittedAt: request.admittedAt,
    admittedBy: request.admittedBy === null ? null : userNameOf(tx, request.admittedBy),
    closedAt: request.closedAt,
    endReason: request.endReason,
    supersedesId: request.supersedesId,
    supersedes:
      request.supersedesId === null ? null : linkTo(tx.get(requestTable, request.supersedesId, '原来文')),
    continuedBy: successor === null ? null : linkTo(successor),
    registeredAt: request.registeredAt,
    registeredBy: userNameOf(tx, request.registeredBy),
    archiveNumber: request.archiveNumber,
    archivedAt: request.archivedAt,
    attachments: tx.where(requestAttachmentTable, { requestId }).map((link) => attachmentView(tx, link)),
    media: tx.where(mediumTable, { requestId }).map(mediumView),
    balance: balanceOfRequest(tx, request),
  }
}

function proposalOn(tx: Reading, requestId: number) {
  const open = openApprovalOn(tx, `request:${requestId}`)
  return open === null ? null : { approvalId: open.id, words: open.words }
}

/** A file of a letter as the window shows it, with its 校验码. */
export function attachmentView(tx: Reading, link: RowOf<typeof requestAttachmentTable>): RequestAttachment {
  const attachment = tx.get(attachmentTable, link.attachmentId, '这份附件')
  return {
    attachmentId: attachment.id,
    role: link.role,
    name: attachment.originalName,
    mediaType: attachment.mediaType,
    size: attachment.size,
    checkCode: attachment.checkCode,
    addedAt: link.addedAt,
    addedBy: userNameOf(tx, link.addedBy),
    voided: voidedView(tx, link),
  }
}

/** One line of 移动介质登记 as the window shows it. */
export function mediumView(row: RowOf<typeof mediumTable>): Medium {
  return {
    mediumId: row.id,
    bringer: row.bringer,
    description: row.description,
    contents: row.contents,
    receivedAt: row.receivedAt,
    returnedAt: row.returnedAt,
    returnedTo: row.returnedTo,
  }
}

function voidedView(
  tx: Reading,
  { voidedBy, voidedAt, voidReason }: RowOf<typeof requestAttachmentTable>,
): RequestAttachment['voided'] {
  if (voidedBy === null || voidedAt === null) return null
  return { by: userNameOf(tx, voidedBy), at: voidedAt, reason: voidReason ?? '' }
}
