import { z } from 'zod'
import { YearArrangement } from '../deadline/yearArrangement.ts'
import { query } from '../ipc/procedure.ts'

/** Channels of the working calendar (工作日历). */
export const calendarContract = {
  /** The arrangements that count, one per year; the window builds the same calendar from them as the core. */
  'calendars.inForce': query(
    z.strictObject({}),
    z.strictObject({ version: z.string(), arrangements: z.array(YearArrangement) }),
  ),
}
