import type { Migration } from './migration.ts'

/** The rows of encrypted files beside the database; dropping the wrapped key erases the file. */
export const createAttachments: Migration = {
  number: 30,
  name: 'create-attachments',
  statements: [
    `CREATE TABLE attachments (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      kind TEXT NOT NULL,
      media_type TEXT NOT NULL,
      original_name TEXT NOT NULL,
      size INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      check_code TEXT NOT NULL,
      storage_name TEXT NOT NULL,
      wrapped_key BLOB,
      created_by INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      erased_at TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX attachments_by_storage_name ON attachments (storage_name)',
    'CREATE INDEX attachments_by_sha256 ON attachments (sha256)',
  ],
}
