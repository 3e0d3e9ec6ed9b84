import { printedHead } from '../../shared/audit/printedHead.ts'
import { describeDay } from '../../shared/deadline/calendar/describeDay.ts'
import { beijingDate, beijingMinute } from '../../shared/time.ts'
import type { WorkItem } from '../../shared/workbench/summary.ts'
import { todaySheet } from '../../shared/workbench/todaySheet.ts'
import { todaySheetHtml } from '../../shared/workbench/todaySheetHtml.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { exportedTo, paperTarget } from '../letter/sendPaper.ts'
import { enteredThenSent, insertPrint } from '../printing/printMoves.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { activeUsers } from '../userRecord/userRepository.ts'
import { type WorkByKind, workItems } from './workRepository.ts'

/** Prints what waits at the desk today on A4; in the print ledger and the trail before the paper moves. */
export const printToday =
  (work: WorkByKind): Handler<'workbench.printToday'> =>
  async ({ destination }, context) => {
    const { actor, now, read } = context
    const today = beijingDate(now())
    const form = read((tx) => {
      const calendar = calendarInForce(tx)
      const thresholds = settingOf(tx, 'deadline.lampScheme')
      return {
        centre: settingOf(tx, 'centre.identity').issuingOrgan,
        ...{ today, weekday: describeDay(today, calendar).weekday },
        ...todaySheet(deskItems(tx, work), { today, calendar, thresholds }),
      }
    })
    const title = `今日办理单 ${today}`
    const target = await paperTarget(context, destination, title)
    const pdf = await context.shell.pdf(
      todaySheetHtml({
        ...form,
        printedBy: actor.name,
        printedAt: beijingMinute(now()),
        head: printedHead(context.store.head()),
      }),
    )
    const [print] = await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) => {
      const row = insertPrint(tx, {
        requestId: null,
        document: 'todaySheet',
        copies: 1,
        target: target.words,
      })
      tx.record({ act: 'document.printed', object: `todaySheet:${today}`, detail: { print: row } })
      return [row]
    })
    return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
  }

// Far more than a desk ever has open; whoever reaches it has another trouble than paper.
const all = { offset: 0, limit: 2_000 }

/** What waits for anybody at the desk: whose it is does not stand on the paper, for 待复核 would then be told by the name. */
function deskItems(tx: Reading, work: WorkByKind): WorkItem[] {
  return activeUsers(tx).flatMap(
    ({ id, roles }) => workItems(tx, { worker: { userId: id, roles }, work, only: null }, all).rows,
  )
}
