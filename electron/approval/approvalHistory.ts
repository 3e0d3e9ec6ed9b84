import type { HistoryOf } from '../contribution/history.ts'

/** Two-person proposals; one about a letter belongs to it. */
export const approvalHistory = {
  acts: {
    'approval.proposed': 'work',
    'approval.confirmed': 'work',
    'approval.rejected': 'work',
    'approval.withdrawn': 'work',
  },
  letters: {
    approval: `(SELECT CAST(substr(subject, 9) AS INTEGER) AS request_id FROM approvals
      WHERE id = mine.id AND subject LIKE 'request:%')`,
  },
} as const satisfies HistoryOf<'approval'>
