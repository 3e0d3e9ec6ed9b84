import type { calendarContract } from '../../shared/calendar/contract.ts'
import type { HandlersOf } from '../core/handler.ts'
import { calendarForWindow } from './viewCalendar.ts'

/** Who answers the channels of the working calendar. */
export const calendarHandlers = {
  'calendars.inForce': calendarForWindow,
} satisfies HandlersOf<typeof calendarContract>
