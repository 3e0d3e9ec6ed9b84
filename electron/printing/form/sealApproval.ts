import { AppError } from '../../../shared/errors.ts'
import { sealApprovalHtml } from '../../../shared/letter/forms/sealApprovalHtml.ts'
import { replyKindNames } from '../../../shared/reply/kinds.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { replyOf } from '../../replyRecord/replyRepository.ts'
import { settingOf } from '../../setting/settingRepository.ts'

/** 用印审批单 of a signed letter, with what the approver and the keeper have to compare. */
export function sealApproval(
  tx: Reading,
  { letterId, actorName }: { readonly letterId: number | null; readonly actorName: string },
): string {
  if (letterId === null) throw new AppError('invalid-input', '请选择要用印的函件。')
  const reply = replyOf(tx, letterId)
  const { content, documentNumber, signedOn } = reply
  if (documentNumber === null || signedOn === null)
    throw new AppError('conflict', '本函还没有签发，签发后才能打印用印审批单。')
  const { issuingOrgan, shortName } = settingOf(tx, 'centre.identity')
  return sealApprovalHtml({
    centre: issuingOrgan,
    // Given when the use is entered in the register.
    registerNumber: '',
    documentNumber,
    title: content.title,
    addressee: content.addressee,
    copies: reply.copies,
    sealName: `${issuingOrgan}公章`,
    applicant: actorName,
    department: shortName,
    purpose: `印发${replyKindNames[reply.kind]}`,
    signer: reply.signerName ?? '',
    signedOn,
    traceCode: reply.traceCode ?? '',
  })
}
