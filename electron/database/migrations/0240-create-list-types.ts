import type { Migration } from './migration.ts'

const stamp = `id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL`

/**
 * 名单字典, and the lists that were met in the national system without standing in it. The rows the dictionary begins with are written by the
 * program at the next login, because every row carries a MAC and an entry.
 */
export const createListTypes: Migration = {
  number: 240,
  name: 'create-list-types',
  statements: [
    `CREATE TABLE list_types (
      ${stamp},
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      basis TEXT,
      keeper TEXT NOT NULL,
      natural_persons TEXT NOT NULL,
      usual_months INTEGER,
      valid_from TEXT,
      valid_to TEXT,
      level TEXT NOT NULL,
      mark TEXT NOT NULL,
      note TEXT,
      source TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX list_types_by_code ON list_types (code)',
    `CREATE TABLE list_sightings (
      ${stamp},
      list_key TEXT NOT NULL,
      list_name TEXT NOT NULL,
      authority TEXT NOT NULL,
      request_id INTEGER NOT NULL REFERENCES requests (id),
      candidate_id INTEGER NOT NULL REFERENCES candidates (id),
      seen_on TEXT NOT NULL,
      due TEXT NOT NULL,
      due_on TEXT NOT NULL,
      due_provisional INTEGER NOT NULL CHECK (due_provisional IN (0, 1)),
      classified_code TEXT,
      classified_at TEXT,
      classified_by INTEGER REFERENCES users (id)
    ) STRICT`,
    'CREATE UNIQUE INDEX list_sightings_by_key ON list_sightings (list_key)',
    'CREATE INDEX list_sightings_open ON list_sightings (due_on) WHERE classified_code IS NULL',
  ],
}
