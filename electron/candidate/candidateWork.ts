import { myAccounts, type WorkOf, workSql } from '../contribution/openWork.ts'
import { ofPersons, requestHead } from '../requestRecord/requestHeadQueries.ts'

/** 存疑待定, and 补正待确认 by another than who entered it: the rule of `confirmCorrection`. */
export const candidateWork: WorkOf<'decide' | 'correction'> = {
  decide: {
    of: 'request',
    sql: workSql({
      kind: `'decide'`,
      ...ofPersons,
      from: `candidates c JOIN requests r ON r.id = c.request_id AND r.state = 'admitted'
        WHERE c.state = 'doubtful' GROUP BY c.request_id`,
    }),
    head: requestHead,
  },
  correction: {
    of: 'request',
    sql: workSql({
      kind: `'correction'`,
      ...ofPersons,
      from: `corrections k JOIN candidates c ON c.id = k.candidate_id JOIN requests r ON r.id = c.request_id
        WHERE k.decided_at IS NULL AND k.entered_by NOT IN ${myAccounts} GROUP BY c.request_id`,
    }),
    head: requestHead,
  },
}
