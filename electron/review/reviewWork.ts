import { myAccounts, type OpenWork, type WorkOf, workSql } from '../contribution/openWork.ts'
import { isFileUnder } from '../policy/policyRepository.ts'
import { ofPersons, requestHead } from '../requestRecord/requestHeadQueries.ts'
import { paperReviewTable } from './paperReviewTable.ts'

const signed = (stage: string) =>
  `EXISTS (SELECT 1 FROM reviews v WHERE v.result_id = c.result_id AND v.stage = '${stage}')`

// The result that a third person replaced by the checker's entry was queried for, too: the rule of reviewRepository.inquirersOf.
const queriedBefore = `EXISTS (SELECT 1 FROM verifications v JOIN inquiry_results q2 ON q2.id = v.result_id
  WHERE v.candidate_id = c.id AND v.verdict = 'settled' AND v.adjudicated_at = q.entered_at AND v.result_id <> q.id
    AND q2.entered_by IN ${myAccounts})`

// Who checked, or signed beside who did: the rule of reviewRepository.checkersOf.
const checkedIt = `EXISTS (SELECT 1 FROM verifications v WHERE v.candidate_id = c.id
  AND (v.result_id = q.id OR v.adjudicated_at = q.entered_at)
  AND (v.checker_id IN ${myAccounts} OR v.co_signer_id IN ${myAccounts}))`

const dueStage = `CASE WHEN NOT ${signed('first')} THEN 'firstReview' WHEN NOT ${signed('second')} THEN 'secondReview'
  ELSE 'thirdReview' END`

// The rule of `stageVerdict`: the first stage that nobody signed, by a human who neither queried nor signed another stage, nor checked where the file keeps that apart.
const review: OpenWork = {
  of: 'request',
  sql: workSql({
    kind: dueStage,
    ...ofPersons,
    from: `candidates c JOIN inquiry_results q ON q.id = c.result_id JOIN requests r ON r.id = c.request_id
      WHERE c.state = 'underReview' AND q.entered_by NOT IN ${myAccounts} AND NOT ${queriedBefore}
        AND NOT (${isFileUnder('fiveByCheck')} AND ${checkedIt})
        AND NOT EXISTS (SELECT 1 FROM reviews v WHERE v.result_id = c.result_id AND v.reviewer_id IN ${myAccounts})
        AND NOT EXISTS (SELECT 1 FROM reviews v JOIN authorities a ON a.id = v.authority_id JOIN users u ON u.human_id = a.human_id
          WHERE v.result_id = c.result_id AND u.id IN ${myAccounts})
      GROUP BY 1, c.request_id`,
  }),
  head: requestHead,
}

// Neither who entered the sheet nor who signed it confirms it: the rule of `confirmRefusal`.
const paperSheet: OpenWork = {
  of: 'review',
  sql: workSql({
    kind: `'confirmPaperReview'`,
    id: 's.id',
    persons: '1',
    dueOn: 'c.due_on',
    extendedDueOn: 'r.extended_due_on',
    provisional: 'c.due_provisional',
    urgency: 'r.urgency',
    from: `paper_reviews s JOIN candidates c ON c.id = s.candidate_id JOIN requests r ON r.id = s.request_id
      WHERE s.state = 'waiting' AND s.entered_by NOT IN ${myAccounts}
        AND NOT EXISTS (SELECT 1 FROM authorities a JOIN users u ON u.human_id = a.human_id
          WHERE a.id = s.authority_id AND u.id IN ${myAccounts})`,
  }),
  head: (tx, id) => requestHead(tx, tx.get(paperReviewTable, id, '这份纸质审查').requestId),
}

/** 待复审, 待复核, 待复查: one read tells which stage is due; sheets on paper wait for their second person. */
export const reviewWork: WorkOf<'firstReview' | 'secondReview' | 'thirdReview' | 'confirmPaperReview'> = {
  confirmPaperReview: paperSheet,
  firstReview: review,
  secondReview: review,
  thirdReview: review,
}
