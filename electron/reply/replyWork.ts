import { isDuplicateRowSql } from '../candidateRecord/duplicateQueries.ts'
import { myAccounts, type WorkOf, workSql } from '../contribution/openWork.ts'
import { ofReply } from '../objection/letter/letterDueQueries.ts'
import { replyHead } from '../replyRecord/replyHeadQueries.ts'
import { resultKindsSql, returnKindsSql } from '../replyRecord/replyRepository.ts'
import { ofRequest, requestHead } from '../requestRecord/requestHeadQueries.ts'
import { signableLetters } from './sign/signable.ts'

// Read once for all persons: letters that have not left are few, and asking for each person's own items costs more than the whole.
const inLivingReply = `c.id IN (SELECT i.candidate_id FROM replies l
  JOIN reply_items i ON i.reply_id = l.id AND i.draft_version = l.draft_version
  WHERE l.state IN ('draft', 'submitted', 'signed', 'printing', 'sealed'))`
const wasToldReturned = `EXISTS (SELECT 1 FROM reply_items i JOIN replies l ON l.id = i.reply_id AND l.draft_version = i.draft_version
  WHERE i.candidate_id = c.id AND i.inclusion IN ('returned', 'duplicate', 'unqueryable') AND l.state <> 'voided')`

const resultsLeft = `EXISTS (SELECT 1 FROM replies s WHERE s.request_id = r.id AND s.kind IN ${resultKindsSql}
  AND s.state IN ('dispatched', 'received'))`

// Persons who are looked up once more for a 更正函 have no limit: the letter's own ended when its reply left.
const draftDueOn = `iif(max(c.due_on) IS NULL AND ${resultsLeft}, NULL, r.due_on)`

// A first reply waits until nobody is open any more; supplements, corrections and returns do not.
const personsToAnswer = workSql({
  kind: `'draft'`,
  ...ofRequest,
  persons: 'count(*)',
  dueOn: draftDueOn,
  from: `requests r CROSS JOIN candidates c ON c.request_id = r.id
    WHERE r.state = 'admitted' AND c.state IN ('concluded', 'returned') AND ((c.state = 'concluded' AND NOT ${inLivingReply}
        AND (NOT EXISTS (SELECT 1 FROM candidates x WHERE x.request_id = r.id
               AND x.state NOT IN ('concluded', 'answered', 'returned', 'withdrawn'))
          OR ${resultsLeft}))
      OR (c.state = 'returned' AND NOT ${wasToldReturned} AND NOT ${isDuplicateRowSql}))
    GROUP BY r.id`,
})
const lettersToReturn = workSql({
  kind: `'draft'`,
  ...ofRequest,
  from: `requests r WHERE r.state = 'returned' AND NOT EXISTS (SELECT 1 FROM replies n WHERE n.request_id = r.id
    AND n.kind IN ${returnKindsSql} AND n.state <> 'voided')`,
})

const replies = 'replies p LEFT JOIN requests r ON r.id = p.request_id'

/** 待拟稿 by letter; 待送签 by who drafted it; 待签发 and 待确认签发 by others. */
export const replyWork: WorkOf<'draft' | 'submit' | 'sign' | 'confirmSignature'> = {
  draft: { of: 'request', sql: `${personsToAnswer} UNION ALL ${lettersToReturn}`, head: requestHead },
  submit: {
    of: 'reply',
    sql: workSql({
      kind: `'submit'`,
      ...ofReply,
      from: `${replies} WHERE p.state = 'draft' AND p.drafted_by IN ${myAccounts}`,
    }),
    head: replyHead,
  },
  sign: {
    of: 'reply',
    sql: workSql({
      kind: `'sign'`,
      ...ofReply,
      from: `${replies} WHERE p.id IN (SELECT value FROM json_each(?))`,
    }),
    // Judged by the rule of signing itself: a letter stands with nobody who could not sign it.
    values: (tx, { userId }) => [JSON.stringify(signableLetters(tx, userId))],
    head: replyHead,
  },
  confirmSignature: {
    of: 'reply',
    sql: workSql({
      kind: `'confirmSignature'`,
      ...ofReply,
      from: `${replies} WHERE p.state = 'submitted' AND p.signature_mode = 'paper' AND p.signature_entered_by NOT IN ${myAccounts}
        AND p.drafted_by NOT IN ${myAccounts}`,
    }),
    head: replyHead,
  },
}
