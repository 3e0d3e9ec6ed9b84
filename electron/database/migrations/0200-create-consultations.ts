import type { Migration } from './migration.ts'

/** 电话咨询: the talks and the editions of the standard answers. */
export const createConsultations: Migration = {
  number: 200,
  name: 'create-consultations',
  statements: [
    `CREATE TABLE consultations (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      caller_name TEXT NOT NULL,
      caller_post TEXT,
      unit_id INTEGER REFERENCES units (id),
      unit_told TEXT,
      request_id INTEGER REFERENCES requests (id),
      called_back INTEGER NOT NULL CHECK (called_back IN (0, 1)),
      asked TEXT NOT NULL,
      said TEXT NOT NULL,
      answer_id INTEGER REFERENCES standard_answers (id),
      promised TEXT,
      promised_on TEXT,
      promise_kept_at TEXT,
      promise_kept_how TEXT,
      promise_kept_by INTEGER REFERENCES users (id),
      recorded_by INTEGER NOT NULL REFERENCES users (id),
      recorded_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE standard_answers (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL,
      topic TEXT NOT NULL,
      question TEXT NOT NULL,
      answer TEXT NOT NULL,
      source TEXT NOT NULL,
      initials TEXT NOT NULL,
      edition INTEGER NOT NULL,
      first_id INTEGER REFERENCES standard_answers (id),
      state TEXT NOT NULL,
      reason TEXT,
      written_by INTEGER REFERENCES users (id),
      written_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX consultations_by_request ON consultations (request_id)',
    'CREATE INDEX consultations_by_unit ON consultations (unit_id)',
    'CREATE INDEX consultations_promised ON consultations (promised_on) WHERE promised_on IS NOT NULL AND promise_kept_at IS NULL',
    // 日历 asks for 异议期 by the day of receipt.
    'CREATE INDEX deliveries_by_receipt ON deliveries (received_on) WHERE received_on IS NOT NULL',
    'CREATE INDEX standard_answers_by_state ON standard_answers (state, topic)',
    'CREATE INDEX standard_answers_by_first ON standard_answers (first_id)',
  ],
}
