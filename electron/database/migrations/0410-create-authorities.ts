import type { Migration } from './migration.ts'

const stamp = `id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL,
      audit_seq INTEGER NOT NULL,
      row_mac BLOB NOT NULL`

/**
 * The 签发与审查授权登记, reviews given on paper, and by what a paper signature was given. Whoever reviews on paper has no account, so
 * `reviews.reviewer_id` may be empty from now on; a row's MAC goes over names and values and stands as it is.
 */
export const createAuthorities: Migration = {
  number: 410,
  name: 'create-authorities',
  statements: [
    `CREATE TABLE authorities (
      ${stamp},
      human_id INTEGER NOT NULL REFERENCES humans (id),
      name TEXT NOT NULL,
      post TEXT NOT NULL,
      matters TEXT NOT NULL,
      basis TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      specimen_id INTEGER NOT NULL REFERENCES attachments (id),
      registered_by INTEGER NOT NULL REFERENCES users (id),
      registered_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX authorities_by_human ON authorities (human_id)',
    `CREATE TABLE paper_reviews (
      ${stamp},
      candidate_id INTEGER NOT NULL REFERENCES candidates (id),
      request_id INTEGER NOT NULL REFERENCES requests (id),
      result_id INTEGER NOT NULL REFERENCES inquiry_results (id),
      stage TEXT NOT NULL,
      authority_id INTEGER NOT NULL REFERENCES authorities (id),
      answers TEXT NOT NULL,
      opinion TEXT NOT NULL,
      signed_on TEXT NOT NULL,
      scan_id INTEGER NOT NULL REFERENCES attachments (id),
      entered_by INTEGER NOT NULL REFERENCES users (id),
      entered_at TEXT NOT NULL,
      state TEXT NOT NULL,
      decided_by INTEGER REFERENCES users (id),
      decided_at TEXT,
      refusal TEXT
    ) STRICT`,
    'CREATE INDEX paper_reviews_by_state ON paper_reviews (state, id)',
    'DROP INDEX reviews_by_request',
    'ALTER TABLE reviews RENAME COLUMN reviewer_id TO reviewer_id_before_410',
    'ALTER TABLE reviews ADD COLUMN reviewer_id INTEGER REFERENCES users (id)',
    'UPDATE reviews SET reviewer_id = reviewer_id_before_410',
    'ALTER TABLE reviews DROP COLUMN reviewer_id_before_410',
    'CREATE INDEX reviews_by_request ON reviews (request_id, reviewer_id)',
    'ALTER TABLE reviews ADD COLUMN authority_id INTEGER REFERENCES authorities (id)',
    'ALTER TABLE replies ADD COLUMN signature_authority_id INTEGER REFERENCES authorities (id)',
    'ALTER TABLE replies ADD COLUMN signature_behalf TEXT',
  ],
}
