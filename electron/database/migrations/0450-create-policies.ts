import type { Migration } from './migration.ts'

/**
 * 办理人数要求 as dated rows: a file is held to what was in force when its letter was registered. And who alone, or who not, may decide a
 * proposal, where its roles do not say it.
 */
export const createPolicies: Migration = {
  number: 450,
  name: 'create-policies',
  statements: [
    `CREATE TABLE policies (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      regime TEXT NOT NULL,
      effective_from TEXT NOT NULL,
      basis TEXT NOT NULL,
      proposed_by INTEGER NOT NULL REFERENCES users (id),
      decided_by INTEGER NOT NULL REFERENCES users (id),
      decided_at TEXT NOT NULL
    ) STRICT`,
    'ALTER TABLE approvals ADD COLUMN decider_human INTEGER REFERENCES humans (id)',
    'ALTER TABLE approvals ADD COLUMN barred_humans TEXT',
  ],
}
