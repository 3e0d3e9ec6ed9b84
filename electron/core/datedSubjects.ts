import type { DatedSubjects } from '../calendar/datedItems.ts'
import { candidateDates } from '../candidate/candidateDates.ts'
import { deliveryDates } from '../delivery/deliveryDates.ts'
import { listSightingDates } from '../listType/listSightingDates.ts'
import { objectionDates } from '../objection/objectionDates.ts'
import { requestDates } from '../request/requestDates.ts'

/** Every subject that stores a legal date: one line each. What is missing here would stay behind when the calendar changes. */
export const datedSubjects: DatedSubjects = [
  requestDates,
  candidateDates,
  deliveryDates,
  objectionDates,
  listSightingDates,
]
