import { myAccounts, type WorkOf, workSql } from '../contribution/openWork.ts'
import { ofPersons, ofRequest, requestHead } from '../requestRecord/requestHeadQueries.ts'

// Who typed last what the list says of a person: the rule of `lastTypist`.
const keyedBy = `CASE WHEN json_extract(c.decision, '$.decision') = 'keyed' THEN json_extract(c.decision, '$.by') END`
const keyedAt = `CASE WHEN json_extract(c.decision, '$.decision') = 'keyed' THEN json_extract(c.decision, '$.at') END`
const lastTypist = `coalesce(
  (SELECT k.entered_by FROM corrections k WHERE k.candidate_id = c.id AND k.accepted = 1
     AND k.id = (SELECT max(id) FROM corrections WHERE candidate_id = c.id AND accepted = 1)
     AND k.entered_at >= coalesce(${keyedAt}, '')),
  ${keyedBy}, o.committed_by)`

/** 待录名单, and 待校对 by somebody who did not type it last. */
export const rosterWork: WorkOf<'list' | 'proofread'> = {
  list: {
    of: 'request',
    sql: workSql({
      kind: `'list'`,
      ...ofRequest,
      from: `requests r WHERE r.state = 'admitted' AND NOT EXISTS (SELECT 1 FROM rosters o WHERE o.request_id = r.id)`,
    }),
    head: requestHead,
  },
  proofread: {
    of: 'request',
    sql: workSql({
      kind: `'proofread'`,
      ...ofPersons,
      from: `candidates c JOIN requests r ON r.id = c.request_id AND r.state = 'admitted' JOIN rosters o ON o.id = c.roster_id
        WHERE c.state = 'accepted' AND ${lastTypist} NOT IN ${myAccounts} GROUP BY c.request_id`,
    }),
    head: requestHead,
  },
}
