import type { Migration } from './migration.ts'

/**
 * 尊称 of a unit (null: as its name proposes), and what a first reply says of persons whose result follows: by which day, and the record that the
 * unit was told before.
 */
export const addLetterWords: Migration = {
  number: 260,
  name: 'add-letter-words',
  statements: [
    'ALTER TABLE units ADD COLUMN appellation TEXT',
    'ALTER TABLE replies ADD COLUMN separate_on TEXT',
    'ALTER TABLE replies ADD COLUMN told_by TEXT',
    'ALTER TABLE replies ADD COLUMN told_id INTEGER',
  ],
}
