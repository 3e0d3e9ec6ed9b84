import { createHash } from 'node:crypto'
import type { ReplyVariant } from '../../shared/reply/model.ts'
import { checkCode } from '../attachment/checkCode.ts'
import type { CallContext } from '../call/callContext.ts'
import { pieceOf } from '../call/filePiece.ts'
import type { Handler } from '../call/handler.ts'
import { relookedOrQueried, traceLinesOf } from '../replyRecord/lastLookRepository.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { dispatchFormPdf } from './form/dispatchForm.ts'
import { makeReplyPdf } from './sign/replyPdf.ts'

interface Rendered {
  readonly key: string
  readonly pdf: Uint8Array
}

// Drafts are rendered once per version while a window pages through the pieces; signed letters come from their file.
let latest: Rendered | null = null

/** The real pages of a letter of ours, piece by piece: the stored file once it is signed, the 草稿 rendering before. */
export const readReplyPdf: Handler<'replies.readPdf'> = async ({ replyId, variant, offset }, context) => {
  const reply = context.transact((tx) => {
    tx.record({ act: 'reply.previewed', object: `reply:${replyId}`, detail: { variant, offset } })
    return replyOf(tx, replyId)
  })
  const pdf = await pdfOf(context, reply, variant)
  return {
    ...pieceOf(pdf, offset),
    checkCode: checkCode(createHash('sha256').update(pdf).digest('hex')),
  }
}

async function pdfOf(context: CallContext, reply: Reply, variant: ReplyVariant): Promise<Uint8Array> {
  const { pdfId } = reply
  if (variant === 'outgoing' && pdfId !== null)
    return context.read((tx) => context.attachments.read(tx, pdfId))
  const key = `${reply.id}:${reply.version}:${variant}`
  if (latest?.key === key) return latest.pdf
  const pdf =
    variant === 'dispatchForm'
      ? await dispatchFormPdf(context, reply)
      : await makeReplyPdf(context, reply.content, { variant, traceLines: traceLines(context, reply) })
  latest = { key, pdf }
  return pdf
}

const traceLines = (context: CallContext, reply: Reply) =>
  traceLinesOf(
    reply,
    context.read((tx) => relookedOrQueried(tx, reply)),
  )
