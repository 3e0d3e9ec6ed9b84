import type { Handler } from '../core/handler.ts'
import { dispatchFormPdf } from './dispatchForm.ts'
import { makeReplyPdf } from './replyPdf.ts'
import { replyOf } from './replyRepository.ts'
import { printTable } from './replyTable.ts'

/** Prints the 发文稿纸 and the draft that belongs to it; the print stands in ledger and trail before any paper comes out. */
export const printForm: Handler<'replies.printForm'> = async ({ replyId }, context) => {
  const reply = context.read((tx) => replyOf(tx, replyId))
  const form = await dispatchFormPdf(context, reply)
  const draft = await makeReplyPdf(context, reply.content, { variant: 'outgoing', traceLines: [] })
  context.transact((tx) => {
    const earlier = tx.count(printTable, { replyId, document: 'dispatchForm' })
    tx.insert(printTable, {
      requestId: reply.requestId,
      replyId,
      document: 'dispatchForm',
      copies: 1,
      firstCopyNumber: earlier + 1,
      target: '默认打印机',
      isReprint: earlier > 0,
      state: 'sent',
      printedBy: context.actor.userId,
      printedAt: context.now().toISOString(),
    })
    tx.record({ act: 'reply.printed', object: `reply:${replyId}`, detail: { document: 'dispatchForm' } })
  })
  const { printer } = await context.shell.print({ pdf: Uint8Array.from(form), title: '发文稿纸', copies: 1 })
  await context.shell.print({ pdf: Uint8Array.from(draft), title: '函件草稿', copies: 1, printer })
  return { printer }
}
