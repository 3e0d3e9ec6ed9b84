import type { Migration } from './migration.ts'

const stamp = `id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL`

/** What was lost by a restore, and the numbers that stand on paper although no row of this store has them. */
export const createRestorations: Migration = {
  number: 420,
  name: 'create-restorations',
  statements: [
    `CREATE TABLE restorations (
      ${stamp},
      kind TEXT NOT NULL,
      backup_at TEXT NOT NULL,
      backup_seq INTEGER NOT NULL,
      backup_head TEXT NOT NULL,
      replaced_head TEXT,
      source TEXT NOT NULL,
      lost_from TEXT NOT NULL,
      lost_to TEXT NOT NULL,
      lost_entries INTEGER,
      lost_acts TEXT NOT NULL,
      reason TEXT NOT NULL,
      system_admin TEXT NOT NULL,
      security_admin TEXT NOT NULL,
      restored_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE used_numbers (
      ${stamp},
      restoration_id INTEGER NOT NULL REFERENCES restorations (id),
      series TEXT NOT NULL,
      number_year INTEGER NOT NULL,
      from_serial INTEGER NOT NULL,
      to_serial INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX used_numbers_by_series ON used_numbers (series, number_year, to_serial)',
  ],
}
