import { printedHead } from '../../../shared/audit/printedHead.ts'
import { usedWords } from '../../../shared/backup/restoration.ts'
import { restorationHtml } from '../../../shared/backup/restorationHtml.ts'
import { beijingMinute } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import { exportedTo, paperTarget } from '../../letter/sendPaper.ts'
import { enteredThenSent, insertPrint } from '../../printing/printMoves.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { numbersOf } from './restorationRepository.ts'
import { restorationTable } from './restorationTable.ts'

/** Prints 恢复情况说明: what was put in place of what, by whom, which numbers are used up and what has to be entered again. */
export const printRestoration: Handler<'backups.printRestoration'> = async ({ id, destination }, context) => {
  const { read, shell, store, actor, now } = context
  const { row, numbers, centre } = read((tx) => ({
    row: tx.get(restorationTable, id, '这次恢复'),
    numbers: numbersOf(tx, id),
    centre: settingOf(tx, 'centre.identity').issuingOrgan,
  }))
  const title = `恢复情况说明 ${beijingMinute(row.restoredAt).slice(0, 10)}`
  const target = await paperTarget(context, destination, title)
  const pdf = await shell.pdf(
    restorationHtml({
      ...row,
      centre,
      restoredAt: beijingMinute(row.restoredAt),
      backupAt: beijingMinute(row.backupAt),
      lostFrom: beijingMinute(row.lostFrom),
      lostTo: beijingMinute(row.lostTo),
      numbers: numbers.map(usedWords),
      lostActs: row.lostActs.map((act) => ({ ...act, at: beijingMinute(act.at) })),
      printedBy: actor.name,
      printedAt: beijingMinute(now()),
      head: printedHead(store.head()),
    }),
  )
  await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) => {
    const print = insertPrint(tx, {
      requestId: null,
      document: 'restoration',
      copies: 1,
      target: target.words,
    })
    tx.record({ act: 'document.printed', object: `store:${store.storeId}`, detail: { print } })
    return [print]
  })
  return { target: target.words, exportedTo: exportedTo(target) }
}
