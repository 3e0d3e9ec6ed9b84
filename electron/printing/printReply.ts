import { AppError } from '../../shared/errors.ts'
import { isReprint, nextCopyNumber } from '../../shared/printing/model.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { exportedTo, paperTarget } from '../letter/sendPaper.ts'
import { moveReply } from '../replyRecord/replyMoves.ts'
import { replyOf } from '../replyRecord/replyRepository.ts'
import { letterPaper } from './letterPaper.ts'
import { enteredThenSent, insertPrint } from './printMoves.ts'
import { letterPrints } from './printRepository.ts'

/**
 * Prints a signed letter. The ledger and the trail have the print before the paper moves; the letter goes on only after somebody has
 * looked at the pages. A second print needs a reason and a second person, and copies are numbered on.
 * Throws `conflict`, `forbidden`, `second-person-required`, `unexpected`.
 */
export const printReply: Handler<'prints.printReply'> = async (input, context) => {
  const { replyId, copies, paper, destination } = input
  const { reply, isAgain } = context.read((tx) => plan(tx, replyId))
  if (isAgain && input.reprint === null)
    throw new AppError('second-person-required', '本函已打印过，重印须写明理由并由另一人批准。')
  const reprint = isAgain && input.reprint !== null ? await approved(context, input.reprint) : null
  const title = reply.documentNumber ?? '函件'
  const target = await paperTarget(context, destination, title)
  const pdf = await letterPaper(context, reply, paper)
  const [print] = await enteredThenSent(context, [{ pdf, title, copies, target }], (tx) => {
    const now = plan(tx, replyId)
    if (now.isAgain !== isAgain) throw new AppError('conflict', '本函刚被打印过，请刷新后核对。')
    // A letter that has left stays 已发出: a further copy is printed for the same delivery.
    if (now.reply.state === 'signed' || now.reply.state === 'sealed')
      moveReply(tx, now.reply, { to: 'printing' })
    const row = insertPrint(tx, {
      requestId: reply.requestId,
      replyId,
      document: 'letter',
      copies,
      firstCopyNumber: nextCopyNumber(letterPrints(tx, replyId)),
      target: target.words,
      reprint,
      state: 'sent',
    })
    tx.record({
      act: isAgain ? 'reply.reprinted' : 'reply.printed',
      object: `reply:${replyId}`,
      ...(reprint === null ? {} : { reason: reprint.reason }),
      detail: { print: row, paper },
    })
    if (target.file !== null)
      tx.record({ act: 'reply.exported', object: `reply:${replyId}`, detail: { target: target.words } })
    return [row]
  })
  if (print === undefined) throw new AppError('unexpected', '打印没有登记成功，请重试。')
  return { printId: print.id, target: target.words, exportedTo: exportedTo(target) }
}

type Reprint = NonNullable<Parameters<Handler<'prints.printReply'>>[0]['reprint']>

/** The second person who allows a 重印: another one who works on letters. */
async function approved(context: CallContext, { reason, ...credentials }: Reprint) {
  const approver = await context.session.proveOther(credentials)
  if (!approver.roles.some((role) => approvers.includes(role)))
    throw new AppError('forbidden', '批准重印的须是登记、拟稿、核对或签发人员，请换人。')
  return { reason, approvedBy: approver.userId }
}

const approvers: readonly string[] = ['registrar', 'drafter', 'verifier', 'signer']

function plan(tx: Reading, replyId: number) {
  const reply = replyOf(tx, replyId)
  const prints = letterPrints(tx, replyId)
  if (prints.some(({ state }) => state === 'sent'))
    throw new AppError('conflict', '上一次打印还没有看样确认，请先确认或登记印废。')
  return { reply, isAgain: isReprint(prints) }
}
