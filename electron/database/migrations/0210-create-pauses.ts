import type { Migration } from './migration.ts'

/** 暂停: days on which a letter rested by a person's word. */
export const createPauses: Migration = {
  number: 210,
  name: 'create-pauses',
  statements: [
    `CREATE TABLE pauses (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      request_id INTEGER NOT NULL REFERENCES requests (id),
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      from_on TEXT NOT NULL,
      to_on TEXT,
      opened_by INTEGER NOT NULL REFERENCES users (id),
      opened_at TEXT NOT NULL,
      ended_by INTEGER REFERENCES users (id),
      ended_at TEXT
    ) STRICT`,
    'CREATE INDEX pauses_by_request ON pauses (request_id)',
  ],
}
