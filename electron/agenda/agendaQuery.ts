import type { AgendaLane } from '../../shared/agenda/model.ts'
import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import type { CalendarDate } from '../../shared/time.ts'

/** What the calendar is asked for. */
export interface AgendaQuery {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly lanes: readonly AgendaLane[]
  readonly withClosed: boolean
}

/** What a lamp needs to know of the day it is looked at. */
export interface AgendaDay {
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}
