import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import { mediaTypeOf } from '../attachment/mediaTypeOf.ts'
import type { CallContext } from '../core/callContext.ts'
import type { Handler } from '../core/handler.ts'
import { issueReply } from './issueReply.ts'
import { nextNumber } from './numberSeries.ts'
import { replyDetail } from './replyDetail.ts'
import { type Reply, replyOf } from './replyRepository.ts'
import { replyTable } from './replyTable.ts'

/** Enters a signature given on the printed 发文稿纸: who, words, date, 代签, scan. Another person confirms it against the paper. */
export const enterSignature: Handler<'replies.enterSignature'> = async (input, context) => {
  const { replyId, scanUploadId, typedNumber, ...signature } = input
  if (signature.signedOn > beijingDate(context.now()))
    throw new AppError('invalid-input', '签发日期不能晚于今天，请对照发文稿纸核对。')
  const scan = await storedScan(context, scanUploadId)
  return context.transact((tx) => {
    const reply = replyOf(tx, replyId)
    if (signature.signedOn < beijingDate(reply.draftedAt))
      throw new AppError('invalid-input', '签发日期早于拟稿日期，请对照发文稿纸核对。')
    // A number that is taken is refused now, in front of the person who typed it.
    nextNumber(tx, signature.signedOn, typedNumber)
    tx.update(replyTable, reply, {
      signatureMode: 'paper',
      signerName: signature.signerName,
      onBehalfOf: signature.onBehalfOf === '' ? null : signature.onBehalfOf,
      signOpinion: signature.opinion,
      signedOn: signature.signedOn,
      documentNumber: typedNumber === '' ? null : typedNumber,
      signatureScanId: scan === null ? null : context.attachments.adopt(tx, scan).id,
      signatureEnteredBy: context.actor.userId,
      signatureEnteredAt: context.now().toISOString(),
    })
    tx.record({ act: 'reply.signatureEntered', object: `reply:${replyId}`, detail: signature })
    return replyDetail(tx, replyId, context.now())
  })
}

/** Confirms an entered paper signature; the confirming person is not the one who entered it. The letter is then final. */
export const confirmSignature: Handler<'replies.confirmSignature'> = async ({ replyId }, context) => {
  const { signedOn, documentNumber } = waitingSignature(context, replyId)
  await issueReply(context, replyId, {
    signedOn,
    typedNumber: documentNumber,
    changes: { signedBy: null },
    record: (tx) => tx.record({ act: 'reply.signatureConfirmed', object: `reply:${replyId}` }),
  })
  return context.read((tx) => replyDetail(tx, replyId, context.now()))
}

/** Refuses an entered paper signature with a reason; it has to be entered anew. */
export const refuseSignature: Handler<'replies.refuseSignature'> = ({ replyId, reason }, context) => {
  waitingSignature(context, replyId)
  return context.transact((tx) => {
    tx.update(replyTable, replyOf(tx, replyId), {
      signatureMode: null,
      signerName: null,
      onBehalfOf: null,
      signOpinion: null,
      signedOn: null,
      documentNumber: null,
      signatureEnteredBy: null,
      signatureEnteredAt: null,
    })
    tx.record({ act: 'reply.signatureEntered', object: `reply:${replyId}`, result: 'refused', reason })
    return replyDetail(tx, replyId, context.now())
  })
}

function waitingSignature(context: CallContext, replyId: number): Reply & { readonly signedOn: string } {
  const reply = context.read((tx) => replyOf(tx, replyId))
  const { signedOn } = reply
  if (reply.signatureMode !== 'paper' || signedOn === null)
    throw new AppError('conflict', '本函没有待确认的纸质签发登记，请刷新。')
  if (reply.signatureEnteredBy === context.actor.userId)
    throw new AppError('second-person-required', '登记人不能确认自己的登记，请由另一人对照发文稿纸确认。')
  return { ...reply, signedOn }
}

async function storedScan(context: CallContext, uploadId: string | null) {
  if (uploadId === null) return null
  const { bytes, fileName } = context.uploads.take(uploadId)
  const mediaType = mediaTypeOf(bytes)
  return context.attachments.put({ bytes, mediaType, kind: 'signature-scan', originalName: fileName })
}
