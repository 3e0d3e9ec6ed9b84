import type { Migration } from './migration.ts'

/** The census of a list and what was decided about its unread places; lists from before have none. */
export const addRosterCensus: Migration = {
  number: 220,
  name: 'add-roster-census',
  statements: ['ALTER TABLE rosters ADD COLUMN census TEXT'],
}
