import type { Migration } from './migration.ts'

/** The yearly arrangements of the working calendar, as two people put them in force. */
export const createCalendar: Migration = {
  number: 170,
  name: 'create-calendar',
  statements: [
    `CREATE TABLE calendar_years (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      year INTEGER NOT NULL,
      edition INTEGER NOT NULL,
      source TEXT NOT NULL,
      off_periods TEXT NOT NULL,
      make_up_workdays TEXT NOT NULL,
      origin TEXT NOT NULL,
      state TEXT NOT NULL,
      reason TEXT NOT NULL,
      proposed_by INTEGER NOT NULL REFERENCES users (id),
      proposed_at TEXT NOT NULL,
      decided_by INTEGER REFERENCES users (id),
      decided_at TEXT,
      decision_reason TEXT,
      moved_count INTEGER,
      calendar_version TEXT
    ) STRICT`,
    'CREATE INDEX calendar_years_by_state ON calendar_years (state)',
    `CREATE UNIQUE INDEX calendar_years_proposed ON calendar_years (year) WHERE state = 'proposed'`,
    `CREATE UNIQUE INDEX calendar_years_in_force ON calendar_years (year) WHERE state = 'inForce'`,
  ],
}
