import type { Migration } from './migration.ts'

/** 应急补录: the true time of an act that was done on paper in an emergency, beside the act as it was entered later. */
export const createLateEntries: Migration = {
  number: 440,
  name: 'create-late-entries',
  statements: [
    `CREATE TABLE late_entries (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      request_id INTEGER REFERENCES requests (id),
      reply_id INTEGER REFERENCES replies (id),
      matter TEXT NOT NULL,
      done_at TEXT NOT NULL,
      done_by TEXT NOT NULL,
      scan_id INTEGER NOT NULL REFERENCES attachments (id),
      entered_by INTEGER NOT NULL REFERENCES users (id),
      entered_at TEXT NOT NULL,
      confirmed_by INTEGER NOT NULL REFERENCES users (id),
      confirmed_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX late_entries_by_request ON late_entries (request_id)',
    'CREATE INDEX late_entries_by_reply ON late_entries (reply_id)',
  ],
}
