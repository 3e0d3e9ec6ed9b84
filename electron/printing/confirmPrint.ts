import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { endPrint } from './printMoves.ts'
import { type Print, printLine } from './printRepository.ts'
import { printTable } from './printTable.ts'

/** 已打印并看过: somebody has looked at the pages; only then may they be sealed. Throws `conflict`. */
export const confirmPrint: Handler<'prints.confirm'> = ({ printId }, { transact }) =>
  transact((tx) => {
    const print = waitingPrint(tx, printId)
    const after = tx.update(printTable, print, { state: 'confirmed' })
    tx.record({
      act: 'reply.printConfirmed',
      object: `reply:${print.replyId}`,
      detail: { printId, copies: print.copies },
    })
    return printLine(tx, after)
  })

/** 印废: the pages are no good; they keep their copy numbers, and printing again is a reprint. Throws `conflict`. */
export const spoilPrint: Handler<'prints.spoil'> = ({ printId, reason }, { transact }) =>
  transact((tx) => printLine(tx, endPrint(tx, waitingPrint(tx, printId).id, { state: 'spoiled', reason })))

function waitingPrint(tx: Reading, printId: number): Print {
  const print = tx.get(printTable, printId, '这次打印')
  if (print.state !== 'sent') throw new AppError('conflict', '这次打印已经确认过或已登记印废，请刷新。')
  return print
}
