import type { Migration } from './migration.ts'

/** Requesting units and who may ask through which channel. */
export const createUnits: Migration = {
  number: 100,
  name: 'create-units',
  statements: [
    `CREATE TABLE units (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      name TEXT NOT NULL,
      addressee TEXT NOT NULL,
      aliases TEXT NOT NULL,
      kind TEXT NOT NULL,
      city_code TEXT,
      initials TEXT NOT NULL,
      contact TEXT,
      telephone TEXT,
      note TEXT,
      closed_on TEXT,
      column_mapping TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX units_by_name ON units (name)',
  ],
}
