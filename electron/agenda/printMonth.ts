import { agendaLaneNames } from '../../shared/agenda/model.ts'
import { printedHead } from '../../shared/audit/printedHead.ts'
import { addCalendarDays } from '../../shared/deadline/calendar/epochDay.ts'
import { agendaHtml } from '../../shared/letter/forms/agendaHtml.ts'
import { beijingDate, beijingMinute, type CalendarDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Handler } from '../call/handler.ts'
import { exportedTo, paperTarget } from '../letter/sendPaper.ts'
import { enteredThenSent, insertPrint } from '../printing/printMoves.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { agendaEntries } from './agendaRepository.ts'

/** Prints one month of the calendar on A4 landscape; in the print ledger and the trail before the paper moves. */
export const printMonth: Handler<'agenda.print'> = async (
  { month, lanes, withClosed, destination },
  context,
) => {
  const { actor, now, read } = context
  const form = read((tx) => {
    const calendar = calendarInForce(tx)
    const query = { from: month, to: lastDayOf(month), lanes, withClosed }
    return {
      centre: settingOf(tx, 'centre.identity').issuingOrgan,
      month,
      lanes: lanes.map((lane) => agendaLaneNames[lane]).join('、'),
      calendar,
      ...agendaEntries(tx, query, { today: beijingDate(now()), calendar }),
    }
  })
  const title = `日历 ${month.slice(0, 7)}`
  const target = await paperTarget(context, destination, title)
  const pdf = await context.shell.pdf(
    agendaHtml({
      ...form,
      printedBy: actor.name,
      printedAt: beijingMinute(now()),
      head: printedHead(context.store.head()),
    }),
  )
  const [print] = await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) => {
    const row = insertPrint(tx, { requestId: null, document: 'agenda', copies: 1, target: target.words })
    tx.record({
      act: 'document.printed',
      object: `agenda:${month.slice(0, 7)}`,
      detail: { lanes, print: row },
    })
    return [row]
  })
  return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
}

function lastDayOf(month: CalendarDate): CalendarDate {
  const later = addCalendarDays(month, 31)
  return addCalendarDays(`${later.slice(0, 7)}-01`, -1)
}
