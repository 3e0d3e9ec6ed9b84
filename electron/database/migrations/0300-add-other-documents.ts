import type { Migration } from './migration.ts'

/** The kind of document beside a number that is no 公民身份号码, what the list said of it, and its two entries from the sealed paper. */
export const addOtherDocuments: Migration = {
  number: 300,
  name: 'add-other-documents',
  statements: [
    'ALTER TABLE candidates ADD COLUMN document_type TEXT',
    'ALTER TABLE candidates ADD COLUMN document_in_file TEXT',
    `CREATE TABLE document_entries (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      candidate_id INTEGER NOT NULL REFERENCES candidates (id),
      request_id INTEGER NOT NULL REFERENCES requests (id),
      document_type TEXT NOT NULL,
      number TEXT NOT NULL,
      statement TEXT NOT NULL,
      received_on TEXT,
      entered_by INTEGER NOT NULL REFERENCES users (id),
      entered_at TEXT NOT NULL,
      closed_by INTEGER REFERENCES users (id),
      closed_at TEXT,
      agreed INTEGER CHECK (agreed IN (0, 1)),
      void_reason TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX document_entries_open ON document_entries (candidate_id) WHERE closed_at IS NULL',
    'CREATE INDEX document_entries_by_request ON document_entries (request_id)',
  ],
}
