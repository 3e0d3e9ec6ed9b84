import { z } from 'zod'
import { addCalendarDays } from '../deadline/calendar/epochDay.ts'
import { command, query } from '../ipc/procedure.ts'
import { PrintOutcome } from '../printing/contract.ts'
import { PrintDestination } from '../printing/model.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate } from '../time.ts'
import { AgendaChip, AgendaEntry, AgendaLane, longestStretch } from './model.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const

const lanes = z.array(AgendaLane).min(1, '请至少选择一方').max(2)

const stretch = z
  .strictObject({ from: CalendarDate, to: CalendarDate, lanes, withClosed: z.boolean() })
  .refine(({ from, to }) => from <= to && to <= addCalendarDays(from, longestStretch), {
    message: `日历一次最多查看 ${longestStretch} 天`,
  })

/** Channels of 日历: what is due when, and the month on paper. */
export const agendaContract = {
  /** Each date of the stretch, the earliest days first; `omitted` says how many more there are than are handed out. */
  'agenda.entries': query(
    stretch,
    z.strictObject({ entries: z.array(AgendaEntry), omitted: z.int() }),
    readable,
  ),
  /** The same dates told together: how many of a day stand alike. None is left out. */
  'agenda.month': query(stretch, z.array(AgendaChip), readable),
  'agenda.print': command(
    z.strictObject({
      /** The first day of the month. */
      month: CalendarDate.refine((day) => day.endsWith('-01'), { message: '请选择要打印的月份' }),
      lanes,
      withClosed: z.boolean(),
      destination: PrintDestination,
    }),
    PrintOutcome,
    { ...readable, clock: 'any' },
  ),
}
