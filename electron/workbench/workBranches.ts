import type { WorkKind } from '../../shared/workbench/model.ts'
import { isDuplicateRowSql } from '../candidateRecord/duplicateQueries.ts'
import { letterDueSql } from '../objection/letter/objectionLetterRepository.ts'
import { resultKindsSql } from '../replyRecord/replyRepository.ts'
import { governingDueSql } from '../requestRecord/governingDueQueries.ts'

// Every branch gives: kind, request_id, reply_id, batch_id, approval_id, objection_id, persons, due_on, due_provisional. The table `me` holds
// user_id, accounts (all of the same human, JSON), decidable (which proposals the caller's roles decide, JSON) and extending (whether the
// caller approves extensions).
const me = '(SELECT user_id FROM me)'
const myAccounts = '(SELECT value FROM json_each((SELECT accounts FROM me)))'

const personBranch = (kind: WorkKind, from: string, where: string) =>
  `SELECT '${kind}' AS kind, c.request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id, count(*) AS persons,
     min(c.due_on) AS due_on, max(c.due_provisional) AS due_provisional
   FROM candidates c ${from} WHERE ${where} GROUP BY c.request_id`

const letterBranch = (kind: WorkKind, where: string) =>
  `SELECT '${kind}' AS kind, r.id AS request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id,
     r.declared_count AS persons, r.due_on, r.due_provisional FROM requests r WHERE ${where}`

const replyBranch = (kind: string, where: string) =>
  `SELECT ${kind} AS kind, p.request_id, p.id AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id, NULL AS persons,
     ${letterDueSql} AS due_on, r.due_provisional FROM replies p JOIN requests r ON r.id = p.request_id WHERE ${where}`

const inWork = `JOIN requests r ON r.id = c.request_id AND r.state = 'admitted'`

// Who typed last what the list says of a person: the rule of rosterRepository.lastTypist.
const keyedBy = `CASE WHEN json_extract(c.decision, '$.decision') = 'keyed' THEN json_extract(c.decision, '$.by') END`
const keyedAt = `CASE WHEN json_extract(c.decision, '$.decision') = 'keyed' THEN json_extract(c.decision, '$.at') END`
const lastTypist = `coalesce(
  (SELECT k.entered_by FROM corrections k WHERE k.candidate_id = c.id AND k.accepted = 1
     AND k.id = (SELECT max(id) FROM corrections WHERE candidate_id = c.id AND accepted = 1)
     AND k.entered_at >= coalesce(${keyedAt}, '')),
  ${keyedBy}, o.committed_by)`

const proofread = personBranch(
  'proofread',
  `${inWork} JOIN rosters o ON o.id = c.roster_id`,
  `c.state = 'accepted' AND ${lastTypist} <> ${me}`,
)

const correction = `SELECT 'correction' AS kind, k.request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id,
    count(*) AS persons, min(c.due_on) AS due_on, max(c.due_provisional) AS due_provisional
  FROM corrections k JOIN candidates c ON c.id = k.candidate_id
  WHERE k.decided_at IS NULL AND k.entered_by <> ${me} GROUP BY k.request_id`

// 待核实 waits for a new query only once no open batch holds the person any more.
const inquire = personBranch(
  'inquire',
  inWork,
  `c.state IN ('ready', 'pending') AND (c.state = 'ready' OR NOT EXISTS (
     SELECT 1 FROM inquiry_items i JOIN inquiry_batches b ON b.id = i.batch_id
     WHERE i.candidate_id = c.id AND i.removed_at IS NULL AND b.state = 'open'))`,
)

const batch = `SELECT 'batch' AS kind, NULL AS request_id, NULL AS reply_id, b.id AS batch_id, NULL AS approval_id, NULL AS objection_id,
    coalesce(sum(c.state = 'inquiring'), 0) AS persons, min(iif(c.state = 'inquiring', ${governingDueSql('c.due_on', 'r')}, NULL)) AS due_on,
    coalesce(max(iif(c.state = 'inquiring', c.due_provisional, 0)), 0) AS due_provisional
  FROM inquiry_batches b LEFT JOIN inquiry_items i ON i.batch_id = b.id AND i.removed_at IS NULL
    LEFT JOIN candidates c ON c.id = i.candidate_id LEFT JOIN requests r ON r.id = c.request_id
  WHERE b.state = 'open' AND b.assigned_to = ${me} GROUP BY b.id`

const result = 'JOIN inquiry_results q ON q.id = c.result_id'

// Neither the one who entered the result nor one of the two who checked it: the rule of `disputes.ts`.
const adjudicate = personBranch(
  'adjudicate',
  result,
  `c.state = 'disputed' AND q.entered_by <> ${me} AND NOT EXISTS (SELECT 1 FROM verifications v
     WHERE v.result_id = c.result_id AND (v.checker_id = ${me} OR v.co_signer_id = ${me}))`,
)

const signed = (stage: string) =>
  `EXISTS (SELECT 1 FROM reviews v WHERE v.result_id = c.result_id AND v.stage = '${stage}')`
const signedByMe = `EXISTS (SELECT 1 FROM reviews v WHERE v.result_id = c.result_id AND v.reviewer_id IN ${myAccounts})`

// The result that a third person replaced by the checker's entry was queried for, too: the rule of reviewRepository.inquirersOf.
const queriedBefore = `EXISTS (SELECT 1 FROM verifications v JOIN inquiry_results q2 ON q2.id = v.result_id
  WHERE v.candidate_id = c.id AND v.verdict = 'settled' AND v.adjudicated_at = q.entered_at AND v.result_id <> q.id
    AND q2.entered_by IN ${myAccounts})`

// The rule of `stageVerdict`: the first stage that nobody signed, by somebody who neither queried nor signed another stage.
const review = `SELECT kind, request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id, count(*) AS persons,
    min(due_on) AS due_on, max(due_provisional) AS due_provisional
  FROM (SELECT CASE WHEN NOT ${signed('first')} THEN 'firstReview' WHEN NOT ${signed('second')} THEN 'secondReview'
          ELSE 'thirdReview' END AS kind, c.request_id, c.due_on, c.due_provisional,
          ${signedByMe} AS mine
        FROM candidates c ${result} WHERE c.state = 'underReview' AND q.entered_by NOT IN ${myAccounts}
          AND NOT ${queriedBefore})
  WHERE NOT mine
  GROUP BY kind, request_id`

const itemOf = (states: string, inclusion = '') =>
  `EXISTS (SELECT 1 FROM reply_items i JOIN replies l ON l.id = i.reply_id AND l.draft_version = i.draft_version
    WHERE i.candidate_id = c.id${inclusion} AND l.state ${states})`
const inLivingReply = itemOf(`IN ('draft', 'submitted', 'signed', 'printing', 'sealed')`)
const wasToldReturned = itemOf(`<> 'voided'`, ` AND i.inclusion IN ('returned', 'duplicate', 'unqueryable')`)

// Persons who are looked up once more for a 更正函 have no limit: the letter's own ended when its reply left.
const endedBefore = `max(c.due_on) IS NULL AND EXISTS (SELECT 1 FROM replies s WHERE s.request_id = r.id
  AND s.kind IN ${resultKindsSql} AND s.state IN ('dispatched', 'received'))`

// A first reply waits until nobody is open any more; supplements, corrections and returns do not.
const draft = `SELECT 'draft' AS kind, r.id AS request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id,
    count(*) AS persons, iif(${endedBefore}, NULL, r.due_on) AS due_on, r.due_provisional
  FROM requests r CROSS JOIN candidates c ON c.request_id = r.id
  WHERE r.state = 'admitted' AND c.state IN ('concluded', 'returned') AND ((c.state = 'concluded' AND NOT ${inLivingReply}
      AND (NOT EXISTS (SELECT 1 FROM candidates x WHERE x.request_id = r.id
             AND x.state NOT IN ('concluded', 'answered', 'returned', 'withdrawn'))
        OR EXISTS (SELECT 1 FROM replies s WHERE s.request_id = r.id AND s.kind IN ${resultKindsSql}
             AND s.state IN ('dispatched', 'received'))))
    OR (c.state = 'returned' AND NOT ${wasToldReturned} AND NOT ${isDuplicateRowSql}))
  GROUP BY r.id
  UNION ALL
  ${letterBranch(
    'draft',
    `r.state = 'returned' AND NOT EXISTS (SELECT 1 FROM replies n WHERE n.request_id = r.id
       AND n.kind = 'returnNotice' AND n.state <> 'voided')`,
  )}`

const sentPrint = `EXISTS (SELECT 1 FROM prints t WHERE t.reply_id = p.id AND t.document = 'letter' AND t.state = 'sent')`
const cameBack = `EXISTS (SELECT 1 FROM deliveries d WHERE d.reply_id = p.id AND d.failed_reason IS NOT NULL
  AND d.id = (SELECT max(id) FROM deliveries WHERE reply_id = p.id))`

// The rule of `dispatchStep`.
const outgoing = replyBranch(
  `CASE WHEN p.state = 'signed' THEN 'print' WHEN p.state = 'sealed' THEN 'dispatch'
     WHEN ${sentPrint} THEN 'confirmPrint' WHEN p.state = 'printing' THEN 'seal'
     WHEN ${cameBack} THEN 'resend' ELSE 'receipt' END`,
  `p.state IN ('signed', 'printing', 'sealed', 'dispatched')`,
)

// Whom the setting lets approve, and never who asked: the rule of `extensionRepository.mayDecide`.
const extension = `SELECT 'extension' AS kind, x.request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id,
    NULL AS persons, r.due_on, r.due_provisional
  FROM extensions x JOIN requests r ON r.id = x.request_id
  WHERE x.state = 'requested' AND x.requested_by <> ${me} AND (SELECT extending FROM me)`

// A case goes by its own clocks: the letter it is about, and what that letter was extended to, have no say.
const objectionBranch = (kind: WorkKind, clock: string, where: string) =>
  `SELECT '${kind}' AS kind, NULL AS request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, o.id AS objection_id,
     1 AS persons, min(k.due_on) AS due_on, coalesce(max(k.provisional), 0) AS due_provisional
   FROM objections o LEFT JOIN objection_clocks k ON k.objection_id = o.id AND k.state = 'running' AND k.code = '${clock}'
   WHERE ${where} GROUP BY o.id`

const chainLetter = (
  kind: string,
) => `EXISTS (SELECT 1 FROM objection_letters l JOIN replies p ON p.id = l.reply_id
  WHERE l.objection_id = o.id AND p.kind = '${kind}' AND p.state NOT IN ('voided', 'dispatched', 'received'))`

// The rule of `decideLate`: a late entrance that still stands, and not by who registered it.
const undecidedLate = `EXISTS (SELECT 1 FROM objection_entries e WHERE e.objection_id = o.id AND e.late_decision IS NULL
  AND e.withdrawn_on IS NULL AND e.registered_by <> ${me}
  AND EXISTS (SELECT 1 FROM objection_clocks x WHERE x.objection_id = o.id AND x.entry_id = e.id
    AND x.code IN ('O1', 'O2', 'O3') AND x.late_days > 0))`

// One line for each letter in which an unknown list was met; what is proposed already waits for the second person instead.
const classify = `SELECT 'classify' AS kind, g.request_id, NULL AS reply_id, NULL AS batch_id, NULL AS approval_id, NULL AS objection_id,
    NULL AS persons, min(g.due_on) AS due_on, max(g.due_provisional) AS due_provisional
  FROM list_sightings g WHERE g.classified_code IS NULL
    AND NOT EXISTS (SELECT 1 FROM approvals a WHERE a.subject = 'listSighting:' || g.id AND a.state = 'open')
  GROUP BY g.request_id`

// The rule of `shared/approval/policy.mayDecide`.
const approval = `SELECT 'approval' AS kind, NULL AS request_id, NULL AS reply_id, NULL AS batch_id, a.id AS approval_id, NULL AS objection_id,
    NULL AS persons, NULL AS due_on, 0 AS due_provisional
  FROM approvals a WHERE a.state = 'open' AND a.proposed_by NOT IN ${myAccounts}
    AND a.kind || ':' || a.proposer_role IN (SELECT value FROM json_each((SELECT decidable FROM me)))`

/** One read per group of kinds; a branch is left out when none of its kinds may wait for the caller. */
export const workBranches: readonly { readonly kinds: readonly WorkKind[]; readonly sql: string }[] = [
  {
    kinds: ['admit'],
    sql: letterBranch('admit', `r.state = 'registered' AND r.sealed_original_at IS NOT NULL`),
  },
  {
    kinds: ['list'],
    sql: letterBranch(
      'list',
      `r.state = 'admitted' AND NOT EXISTS (SELECT 1 FROM rosters o WHERE o.request_id = r.id)`,
    ),
  },
  { kinds: ['decide'], sql: personBranch('decide', inWork, `c.state = 'doubtful'`) },
  { kinds: ['proofread'], sql: proofread },
  { kinds: ['correction'], sql: correction },
  { kinds: ['inquire'], sql: inquire },
  { kinds: ['batch'], sql: batch },
  {
    kinds: ['verify'],
    sql: personBranch('verify', result, `c.state = 'inquired' AND q.entered_by <> ${me}`),
  },
  { kinds: ['adjudicate'], sql: adjudicate },
  { kinds: ['firstReview', 'secondReview', 'thirdReview'], sql: review },
  { kinds: ['draft'], sql: draft },
  { kinds: ['submit'], sql: replyBranch(`'submit'`, `p.state = 'draft' AND p.drafted_by = ${me}`) },
  {
    kinds: ['sign'],
    sql: replyBranch(
      `'sign'`,
      `p.state = 'submitted' AND p.signature_mode IS NULL AND p.drafted_by <> ${me}
       AND coalesce(p.gate_confirmed_by, 0) <> ${me}`,
    ),
  },
  {
    kinds: ['confirmSignature'],
    sql: replyBranch(
      `'confirmSignature'`,
      `p.state = 'submitted' AND p.signature_mode = 'paper' AND p.signature_entered_by <> ${me}`,
    ),
  },
  {
    kinds: ['print', 'confirmPrint', 'seal', 'dispatch', 'resend', 'receipt'],
    sql: outgoing,
  },
  { kinds: ['extension'], sql: extension },
  {
    kinds: ['recheck'],
    sql: objectionBranch('recheck', 'O4', `o.state = 'received' AND NOT ${chainLetter('recheckRequest')}`),
  },
  {
    kinds: ['notify'],
    sql: objectionBranch('notify', 'O5', `o.state = 'answered' AND NOT ${chainLetter('recheckNotice')}`),
  },
  {
    kinds: ['lateObjection'],
    sql: objectionBranch('lateObjection', 'O4', `o.ended_on IS NULL AND ${undecidedLate}`),
  },
  {
    kinds: ['answerCorrection'],
    sql: objectionBranch(
      'answerCorrection',
      'O5',
      `o.ended_on IS NULL AND EXISTS (SELECT 1 FROM objection_answers w WHERE w.objection_id = o.id AND w.state = 'proposed' AND w.entered_by <> ${me})`,
    ),
  },
  {
    kinds: ['requery'],
    sql: objectionBranch(
      'requery',
      'O5',
      `o.state IN ('answered', 'notified') AND o.correction = 'owed' AND o.requeried_at IS NULL AND o.answered_by <> ${me}`,
    ),
  },
  { kinds: ['classify'], sql: classify },
  { kinds: ['approval'], sql: approval },
]
