import type { Migration } from './migration.ts'

const stamp = `id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL`

/** People, settings, what two people decide together, and half-filled forms. */
export const createUsersAndSettings: Migration = {
  number: 20,
  name: 'create-users-and-settings',
  statements: [
    `CREATE TABLE users (
      ${stamp},
      login_name TEXT NOT NULL,
      name TEXT NOT NULL,
      roles TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      password_changed_at TEXT NOT NULL,
      password_given INTEGER NOT NULL CHECK (password_given IN (0, 1)),
      code_expires_at TEXT,
      last_login_at TEXT,
      left_at TEXT
    ) STRICT`,
    'CREATE UNIQUE INDEX users_by_login_name ON users (login_name)',
    'CREATE INDEX users_by_active ON users (active, name)',
    `CREATE TABLE settings (
      ${stamp},
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL
    ) STRICT`,
    'CREATE UNIQUE INDEX settings_by_key ON settings (key)',
    `CREATE TABLE approvals (
      ${stamp},
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      subject TEXT NOT NULL,
      words TEXT NOT NULL,
      reason TEXT NOT NULL,
      payload TEXT NOT NULL,
      proposed_by INTEGER NOT NULL REFERENCES users (id),
      proposed_by_name TEXT NOT NULL,
      proposer_role TEXT NOT NULL,
      proposed_at TEXT NOT NULL,
      decided_by INTEGER REFERENCES users (id),
      decided_by_name TEXT,
      decided_at TEXT,
      decision_reason TEXT
    ) STRICT`,
    'CREATE INDEX approvals_by_state ON approvals (state, id)',
    'CREATE INDEX approvals_by_subject ON approvals (subject, state)',
    `CREATE TABLE drafts (
      user_id INTEGER NOT NULL,
      key TEXT NOT NULL,
      body TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (user_id, key)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE login_journal_anchors (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      epoch TEXT NOT NULL,
      first_key BLOB NOT NULL
    ) STRICT`,
  ],
}
