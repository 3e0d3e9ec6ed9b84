import type { Migration } from './migration.ts'

/** Days of persons whose own limit began anew: few among all, asked for with every month of the calendar and every new arrangement. */
export const indexOwnDates: Migration = {
  number: 340,
  name: 'index-own-dates',
  statements: ['CREATE INDEX candidates_with_own_dates ON candidates (due_on) WHERE due IS NOT NULL'],
}
