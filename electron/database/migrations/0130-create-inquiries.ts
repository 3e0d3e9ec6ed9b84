import type { Migration } from './migration.ts'

/** Batches for the national system, results with their evidence, and outages. */
export const createInquiries: Migration = {
  number: 130,
  name: 'create-inquiries',
  statements: [
    `CREATE TABLE inquiry_batches (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      batch_year INTEGER NOT NULL,
      batch_serial INTEGER NOT NULL,
      state TEXT NOT NULL,
      assigned_to INTEGER NOT NULL REFERENCES users (id),
      created_by INTEGER NOT NULL REFERENCES users (id),
      created_at TEXT NOT NULL,
      closed_at TEXT,
      exported_at TEXT,
      remarks TEXT
    ) STRICT`,
    `CREATE TABLE inquiry_items (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      batch_id INTEGER NOT NULL REFERENCES inquiry_batches (id),
      candidate_id INTEGER NOT NULL REFERENCES candidates (id),
      request_id INTEGER NOT NULL REFERENCES requests (id),
      position INTEGER NOT NULL
    ) STRICT`,
    `CREATE TABLE inquiry_results (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      candidate_id INTEGER NOT NULL REFERENCES candidates (id),
      request_id INTEGER NOT NULL REFERENCES requests (id),
      batch_id INTEGER NOT NULL REFERENCES inquiry_batches (id),
      outcome TEXT NOT NULL,
      listings TEXT NOT NULL,
      queried_at TEXT NOT NULL,
      method TEXT NOT NULL,
      evidence_id INTEGER REFERENCES attachments (id),
      evidence_page INTEGER,
      remarks TEXT,
      entered_by INTEGER NOT NULL REFERENCES users (id),
      entered_at TEXT NOT NULL,
      voided_at TEXT,
      voided_by INTEGER REFERENCES users (id),
      void_reason TEXT
    ) STRICT`,
    `CREATE TABLE outages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      symptom TEXT NOT NULL,
      told_whom TEXT NOT NULL,
      evidence_id INTEGER REFERENCES attachments (id),
      recorded_by INTEGER NOT NULL REFERENCES users (id),
      recorded_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE outage_requests (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      outage_id INTEGER NOT NULL REFERENCES outages (id),
      request_id INTEGER NOT NULL REFERENCES requests (id)
    ) STRICT`,
    'CREATE UNIQUE INDEX inquiry_batches_by_number ON inquiry_batches (batch_year, batch_serial)',
    'CREATE INDEX inquiry_batches_by_state ON inquiry_batches (state, assigned_to)',
    'CREATE INDEX inquiry_items_by_batch ON inquiry_items (batch_id, position)',
    'CREATE INDEX inquiry_items_by_candidate ON inquiry_items (candidate_id)',
    'CREATE INDEX inquiry_results_by_candidate ON inquiry_results (candidate_id)',
    'CREATE INDEX inquiry_results_by_batch ON inquiry_results (batch_id)',
    'CREATE INDEX outage_requests_by_request ON outage_requests (request_id)',
    'CREATE INDEX outage_requests_by_outage ON outage_requests (outage_id)',
  ],
}
