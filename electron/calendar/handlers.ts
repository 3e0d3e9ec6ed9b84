import type { calendarContract } from '../../shared/calendar/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import type { DatedSubjects } from '../contribution/datedItems.ts'
import { confirmEdition } from './confirmEdition.ts'
import { proposeEdition } from './proposeEdition.ts'
import { rejectEdition, withdrawEdition } from './refuseEdition.ts'
import { calendarForWindow, listEditions } from './viewCalendar.ts'
import { previewEdition, viewConsequences } from './viewConsequences.ts'

/** Who answers the channels of the working calendar, given the subjects whose dates it moves. */
export const calendarHandlers = (dated: DatedSubjects) =>
  ({
    'calendars.inForce': calendarForWindow,
    'calendars.editions': listEditions,
    'calendars.preview': previewEdition(dated),
    'calendars.consequences': viewConsequences(dated),
    'calendars.propose': proposeEdition,
    'calendars.confirm': confirmEdition(dated),
    'calendars.reject': rejectEdition,
    'calendars.withdraw': withdrawEdition,
  }) satisfies HandlersOf<typeof calendarContract>
