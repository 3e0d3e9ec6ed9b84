import { AppError } from '../../../shared/errors.ts'
import { issued } from '../../../shared/letter/compose/composeLetter.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { CallContext } from '../../call/callContext.ts'
import type { ChangesOf } from '../../database/row/table.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { fontCatalog } from '../../letter/fontCatalog.ts'
import { assertPrintable } from '../../letter/glyphCheck.ts'
import { relookedOrQueried, traceLinesOf } from '../../replyRecord/lastLookRepository.ts'
import { moveReply } from '../../replyRecord/replyMoves.ts'
import { personsOf } from '../../replyRecord/replyPersons.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { issuedNumberTable, type replyTable } from '../../replyRecord/replyTable.ts'
import { relookOf } from '../relook/relookDue.ts'
import { assertReadsBack } from './assertReadsBack.ts'
import { assertReadyToSign } from './assertReadyToSign.ts'
import { nextNumber } from './numberSeries.ts'
import { makeReplyPdf, marksOf } from './replyPdf.ts'
import { traceCodeOf } from './traceCode.ts'

/** What a signature brings. */
export interface Signature {
  readonly signedOn: CalendarDate
  readonly typedNumber: string | null
  readonly changes: ChangesOf<typeof replyTable>
  /** Appends the entry of the act inside the same transaction. */
  record(tx: Writing): void
}

/**
 * Makes a submitted letter final: number, date, trace code and the one PDF that is previewed, printed and archived. The PDF is made,
 * read back and stored first; the transaction then checks that number and persons are still the same, or nothing happens.
 */
export async function issueReply(context: CallContext, replyId: number, signature: Signature): Promise<void> {
  const plan = context.read((tx) => planned(tx, replyId, { signature, now: context.now() }))
  const content = issued(plan.reply.content, {
    documentNumber: plan.number.documentNumber,
    signedOn: signature.signedOn,
  })
  assertPrintable(content, fontCatalog())
  const traceCode = traceCodeOf(context.store, replyId, content)
  const marked = { ...plan.reply, traceCode, balanceLine: plan.balanceLine }
  const traceLines = traceLinesOf(marked, plan.lastLook)
  const marks = { variant: 'outgoing', traceLines } as const
  const pdf = await makeReplyPdf(context, content, marks)
  await assertReadsBack(context, pdf, { content, traceLines: marksOf(context, marks) })
  const stored = await context.attachments.put({
    bytes: pdf,
    mediaType: 'application/pdf',
    kind: 'reply-pdf',
    originalName: `${plan.number.documentNumber}.pdf`,
  })
  context.transact((tx) => {
    const now = planned(tx, replyId, { signature, now: context.now() })
    if (now.number.documentNumber !== plan.number.documentNumber || now.reply.version !== plan.reply.version)
      throw new AppError('conflict', '签发期间本函或文号有变化，请刷新后重新签发。')
    const pdfId = context.attachments.adopt(tx, stored).id
    tx.insert(issuedNumberTable, {
      ...plan.number,
      state: 'used',
      replyId,
      issuedBy: context.actor.userId,
      issuedAt: context.now().toISOString(),
    })
    moveReply(tx, now.reply, {
      to: 'signed',
      changes: {
        ...signature.changes,
        content,
        signedOn: signature.signedOn,
        documentNumber: plan.number.documentNumber,
        enteredNumber: null,
        traceCode,
        balanceLine: plan.balanceLine,
        pdfId,
      },
    })
    signature.record(tx)
    tx.record({
      act: 'reply.numbered',
      object: `reply:${replyId}`,
      detail: { documentNumber: plan.number.documentNumber, traceCode, checkCode: stored.checkCode },
    })
  })
}

interface Planning {
  readonly signature: Signature
  readonly now: Date
}

function planned(tx: Parameters<typeof replyOf>[0], replyId: number, { signature, now }: Planning) {
  const reply: Reply = replyOf(tx, replyId)
  const balanceLine = assertReadyToSign(tx, reply)
  if (relookOf(tx, reply, { persons: personsOf(tx, replyId), now }).needed)
    throw new AppError('conflict', '列入人员的查询时间已超过设定时限，请先由查询员再看一眼并登记，再签发。')
  if (reply.separateOn !== null && reply.separateOn < signature.signedOn)
    throw new AppError(
      'conflict',
      `函中写的另行函复日期 ${reply.separateOn} 已过，不能签发，请退回重新拟稿。`,
    )
  const number = nextNumber(tx, { ...signature, kind: reply.kind })
  return { reply, balanceLine, number, lastLook: relookedOrQueried(tx, reply) }
}
