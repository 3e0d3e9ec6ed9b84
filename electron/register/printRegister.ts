import { printedHead } from '../../shared/audit/printedHead.ts'
import { registerColumns, registerHtml } from '../../shared/letter/forms/registerHtml.ts'
import { beijingMinute } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { exportedTo, paperTarget, sendPaper } from '../letter/sendPaper.ts'
import { insertPrint } from '../printing/printMoves.ts'
import { printTable } from '../printing/printTable.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { registerRows } from './registerRepository.ts'

/** Prints a register of one year as a table for binding; in the print ledger and the trail before the paper moves. */
export const printRegister: Handler<'registers.print'> = async ({ kind, year, destination }, context) => {
  const { rows, centre } = context.read((tx) => ({
    rows: registerRows(tx, { kind, year }).rows,
    centre: settingOf(tx, 'centre.identity').issuingOrgan,
  }))
  const title = `${year}年${registerColumns[kind].title}`
  const target = await paperTarget(context, destination, title)
  const pdf = await context.shell.pdf(
    registerHtml({
      centre,
      kind,
      period: `${year}年`,
      rows,
      printedBy: context.actor.name,
      printedAt: beijingMinute(context.now()),
      head: printedHead(context.store.head()),
    }),
  )
  const print = context.transact((tx) => {
    const row = insertPrint(tx, { requestId: null, document: 'register', copies: 1, target: target.words })
    tx.record({
      act: 'register.printed',
      object: `register:${kind}`,
      detail: { year, rows: rows.length, print: row },
    })
    return row
  })
  try {
    await sendPaper(context, target, { pdf, title, copies: 1 })
  } catch (error) {
    context.transact((tx) => {
      tx.update(printTable, print, { state: 'failed' })
      tx.record({ act: 'register.printed', object: `register:${kind}`, result: 'failed', detail: { year } })
    })
    throw error
  }
  return { rows: rows.length, target: target.words, exportedTo: exportedTo(target) }
}
