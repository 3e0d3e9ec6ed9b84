import { myAccounts, type WorkOf, workSql } from '../contribution/openWork.ts'
import { ofPersons, requestHead } from '../requestRecord/requestHeadQueries.ts'

const results = `candidates c JOIN inquiry_results q ON q.id = c.result_id JOIN requests r ON r.id = c.request_id`

/** 待核对 by another than who entered the result; 待核定 by a third person: the rule of `settleObstacle`. */
export const verificationWork: WorkOf<'verify' | 'adjudicate'> = {
  verify: {
    of: 'request',
    sql: workSql({
      kind: `'verify'`,
      ...ofPersons,
      from: `${results} WHERE c.state = 'inquired' AND q.entered_by NOT IN ${myAccounts} GROUP BY c.request_id`,
    }),
    head: requestHead,
  },
  adjudicate: {
    of: 'request',
    sql: workSql({
      kind: `'adjudicate'`,
      ...ofPersons,
      from: `${results} WHERE c.state = 'disputed' AND q.entered_by NOT IN ${myAccounts} AND NOT EXISTS (SELECT 1 FROM verifications v
        WHERE v.result_id = c.result_id AND (v.checker_id IN ${myAccounts} OR v.co_signer_id IN ${myAccounts})) GROUP BY c.request_id`,
    }),
    head: requestHead,
  },
}
