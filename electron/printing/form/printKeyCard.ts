import { keyCardHtml } from '../../../shared/letter/forms/keyCardHtml.ts'
import type { Handler } from '../../call/handler.ts'
import { exportedTo, paperTarget, usualDestination } from '../../letter/sendPaper.ts'
import { enteredThenSent, insertPrint } from '../printMoves.ts'

const title = '键盘速查卡'

/** Prints 键盘速查卡 of the keys that the window hands over, to the default printer or into the export folder. */
export const printKeyCard: Handler<'prints.printKeyCard'> = async ({ groups }, context) => {
  const target = await paperTarget(context, await usualDestination(context), title)
  const pdf = await context.shell.pdf(keyCardHtml(groups))
  const [print] = await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) => {
    const row = insertPrint(tx, { requestId: null, document: 'keyCard', copies: 1, target: target.words })
    tx.record({ act: 'document.printed', object: 'keyCard', detail: { print: row } })
    return [row]
  })
  return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
}
