import type { Migration } from './migration.ts'

/** What the workbench asks at every act: who had a part in a letter, what is undecided. */
export const indexWorkByPerson: Migration = {
  number: 160,
  name: 'index-work-by-person',
  statements: [
    'CREATE INDEX inquiry_items_by_request ON inquiry_items (request_id, batch_id)',
    'CREATE INDEX inquiry_results_by_request ON inquiry_results (request_id, entered_by)',
    'CREATE INDEX verifications_by_request ON verifications (request_id, checker_id)',
    'CREATE INDEX reviews_by_request ON reviews (request_id, reviewer_id)',
    // Part of the persons only: an import, whose persons are neither, does not pay for it.
    `CREATE INDEX candidates_to_answer ON candidates (request_id) WHERE state IN ('concluded', 'returned')`,
    'CREATE INDEX corrections_open ON corrections (request_id) WHERE decided_at IS NULL',
    `CREATE INDEX approvals_open ON approvals (state) WHERE state = 'open'`,
  ],
}
