import type { Migration } from './migration.ts'

// SQLite cannot take NOT NULL from a column, so the column is made anew; a row's MAC goes over names and values and stands as it is.
const relaxed = (table: string): readonly string[] => [
  `ALTER TABLE ${table} RENAME COLUMN request_id TO request_id_before_320`,
  `ALTER TABLE ${table} ADD COLUMN request_id INTEGER REFERENCES requests (id)`,
  `UPDATE ${table} SET request_id = request_id_before_320`,
  `ALTER TABLE ${table} DROP COLUMN request_id_before_320`,
]

/**
 * A letter of ours need not belong to an incoming letter: its ground says what it was drafted from. Old rows keep a ground of null, which
 * means the incoming letter.
 */
export const groundLetters: Migration = {
  number: 320,
  name: 'ground-letters',
  statements: [
    'DROP INDEX replies_by_request',
    ...['replies', 'seal_uses', 'deliveries'].flatMap(relaxed),
    'CREATE INDEX replies_by_request ON replies (request_id)',
    'ALTER TABLE replies ADD COLUMN ground TEXT',
    'ALTER TABLE replies ADD COLUMN ground_id INTEGER',
    'CREATE INDEX replies_by_ground ON replies (ground, ground_id)',
  ],
}
