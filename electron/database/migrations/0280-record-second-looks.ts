import type { Migration } from './migration.ts'

/** When a checker looked a person up again. */
export const recordSecondLooks: Migration = {
  number: 280,
  name: 'record-second-looks',
  statements: ['ALTER TABLE verifications ADD COLUMN looked_at TEXT'],
}
