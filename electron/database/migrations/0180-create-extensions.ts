import type { Migration } from './migration.ts'

const stamp = `id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL`

/** Talks about a limit, extensions, and who was reminded of what. */
export const createExtensions: Migration = {
  number: 180,
  name: 'create-extensions',
  statements: [
    `CREATE TABLE extension_talks (
      ${stamp},
      request_id INTEGER NOT NULL REFERENCES requests (id),
      kind TEXT NOT NULL,
      talked_at TEXT NOT NULL,
      spoke_with TEXT NOT NULL,
      phone TEXT NOT NULL,
      channel TEXT NOT NULL,
      agreed TEXT NOT NULL,
      outage_id INTEGER REFERENCES outages (id),
      recorded_by INTEGER NOT NULL REFERENCES users (id),
      recorded_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE extensions (
      ${stamp},
      request_id INTEGER NOT NULL REFERENCES requests (id),
      talk_id INTEGER NOT NULL REFERENCES extension_talks (id),
      state TEXT NOT NULL,
      from_due_on TEXT NOT NULL,
      new_due_on TEXT NOT NULL,
      explanation TEXT NOT NULL,
      reason TEXT NOT NULL,
      requested_by INTEGER NOT NULL REFERENCES users (id),
      requested_at TEXT NOT NULL,
      decided_by INTEGER REFERENCES users (id),
      decided_at TEXT,
      decision_reason TEXT
    ) STRICT`,
    `CREATE TABLE reminders (
      ${stamp},
      request_id INTEGER REFERENCES requests (id),
      item TEXT NOT NULL,
      number TEXT NOT NULL,
      party TEXT NOT NULL,
      person TEXT NOT NULL,
      channel TEXT NOT NULL,
      reason TEXT NOT NULL,
      next_act TEXT NOT NULL,
      reminded_by INTEGER NOT NULL REFERENCES users (id),
      reminded_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX extension_talks_by_request ON extension_talks (request_id)',
    'CREATE INDEX extensions_by_request ON extensions (request_id)',
    'CREATE INDEX extensions_by_state ON extensions (state)',
    'CREATE INDEX reminders_by_item ON reminders (item)',
    'CREATE INDEX reminders_by_request ON reminders (request_id)',
  ],
}
