import { dispatchFormHtml } from '../../../shared/letter/forms/dispatchFormHtml.ts'
import { secrecyNames, urgencyNames } from '../../../shared/request/model.ts'
import { beijingDate, letterDate } from '../../../shared/time.ts'
import type { CallContext } from '../../call/callContext.ts'
import { incomingOf } from '../../replyRecord/letterGround.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'
import { replyDetail } from '../replyDetail.ts'
import { traceCodeOf } from '../sign/traceCode.ts'

/** The 发文稿纸 of a letter of ours as PDF; its 校验码 is of the letter as drafted, so that paper and screen can be compared. */
export function dispatchFormPdf(context: CallContext, reply: Reply): Promise<Uint8Array> {
  const html = context.read((tx) => {
    const request = incomingOf(tx, reply)
    const { balanceLine, documentNumber } = replyDetail(tx, reply.id, context.now())
    const { title, addressee, attachments } = reply.content
    return dispatchFormHtml({
      centre: settingOf(tx, 'centre.identity').issuingOrgan,
      documentNumber: documentNumber ?? '',
      title,
      addressee,
      secrecy: request === null ? '' : secrecyNames[request.secrecy],
      urgency: request === null ? '' : urgencyNames[request.urgency],
      attachments: attachments.map((attachment) => attachment.title),
      drafter: userNameOf(tx, reply.draftedBy),
      draftedOn: letterDate(beijingDate(reply.draftedAt)),
      checker: '',
      signOpinion: reply.signOpinion ?? '',
      copies: reply.copies,
      balance: balanceLine,
      traceCode: reply.traceCode ?? traceCodeOf(context.store, reply.id, reply.content),
    })
  })
  return context.shell.pdf(html)
}
