import type { calendarContract } from '../../shared/calendar/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { confirmEdition } from './confirmEdition.ts'
import { proposeEdition } from './proposeEdition.ts'
import { rejectEdition, withdrawEdition } from './refuseEdition.ts'
import { calendarForWindow, listEditions } from './viewCalendar.ts'
import { previewEdition, viewConsequences } from './viewConsequences.ts'

/** Who answers the channels of the working calendar. */
export const calendarHandlers = {
  'calendars.inForce': calendarForWindow,
  'calendars.editions': listEditions,
  'calendars.preview': previewEdition,
  'calendars.consequences': viewConsequences,
  'calendars.propose': proposeEdition,
  'calendars.confirm': confirmEdition,
  'calendars.reject': rejectEdition,
  'calendars.withdraw': withdrawEdition,
} satisfies HandlersOf<typeof calendarContract>
