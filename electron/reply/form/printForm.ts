import { printDocumentNames } from '../../../shared/printing/model.ts'
import type { CallContext } from '../../call/callContext.ts'
import type { Handler } from '../../call/handler.ts'
import { exportedTo, paperTarget, usualDestination } from '../../letter/sendPaper.ts'
import { enteredThenSent, insertPrint, type TargetedJob } from '../../printing/printMoves.ts'
import { groundNumber } from '../../replyRecord/letterGround.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { makeReplyPdf } from '../sign/replyPdf.ts'
import { dispatchFormPdf } from './dispatchForm.ts'

/** Prints the 发文稿纸 and the draft that belongs to it, or exports both on a machine without a printer; one line in the ledger. */
export const printForm: Handler<'replies.printForm'> = async ({ replyId }, context) => {
  const reply = context.read((tx) => replyOf(tx, replyId))
  const jobs = await sheets(context, reply)
  const { target } = jobs[0]
  const [print] = await enteredThenSent(context, jobs, (tx) => {
    const row = insertPrint(tx, {
      requestId: reply.requestId,
      replyId,
      document: 'dispatchForm',
      copies: 1,
      target: target.words,
    })
    const object = `reply:${replyId}` as const
    tx.record({ act: 'reply.printed', object, detail: { print: row } })
    if (target.file !== null) tx.record({ act: 'reply.exported', object, detail: { target: target.words } })
    return [row]
  })
  return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
}

/** The form first, then the draft; each under our own number of the incoming letter. */
async function sheets(context: CallContext, reply: Reply): Promise<readonly [TargetedJob, TargetedJob]> {
  const number = context.read((tx) => groundNumber(tx, reply))
  const destination = await usualDestination(context)
  const job = async (name: string, pdf: Uint8Array): Promise<TargetedJob> => {
    const title = `${number} ${name}`
    return { pdf, title, copies: 1, target: await paperTarget(context, destination, title) }
  }
  return [
    await job(printDocumentNames.dispatchForm, await dispatchFormPdf(context, reply)),
    await job(
      '函件草稿',
      await makeReplyPdf(context, reply.content, { variant: 'outgoing', traceLines: [] }),
    ),
  ]
}
