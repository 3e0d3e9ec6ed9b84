import type { LeastHumans, LetterPeople } from '../../../shared/reply/whoSigns.ts'
import { reviewPolicy } from '../../../shared/review/model.ts'
import type { HumanId } from '../../../shared/user/human.ts'
import { humanOfAuthority } from '../../authority/authorityRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { humanOf } from '../../userRecord/humanRepository.ts'

// The results a letter rests on. A result that a third person put in the place of another carries the instant of that 核定.
const results = `reply_items i JOIN inquiry_results q ON q.id = i.result_id WHERE i.reply_id = ? AND i.draft_version = ?`
const checks = `reply_items i JOIN inquiry_results q ON q.id = i.result_id
  JOIN verifications v ON v.candidate_id = i.candidate_id AND (v.result_id = q.id OR v.adjudicated_at = q.entered_at)`
const ofLetter = 'WHERE i.reply_id = ? AND i.draft_version = ?'
const stages = (condition: string) => `SELECT s.reviewer_id AS account FROM reply_items i
  JOIN reviews s ON s.result_id = i.result_id ${ofLetter} AND s.reviewer_id IS NOT NULL AND s.stage ${condition}`

const accountsSql = {
  inquirers: `SELECT q.entered_by AS account FROM ${results}
    UNION SELECT old.entered_by FROM ${checks} JOIN inquiry_results old ON old.id = v.result_id ${ofLetter}
    UNION SELECT e.actor_id FROM audit_entries e WHERE e.object = ? AND e.act = 'reply.relooked'`,
  checkers: `SELECT v.checker_id AS account FROM ${checks} ${ofLetter}
    UNION SELECT v.co_signer_id FROM ${checks} ${ofLetter} AND v.co_signer_id IS NOT NULL
    UNION SELECT v.adjudicator_id FROM ${checks} ${ofLetter} AND v.adjudicator_id IS NOT NULL`,
  firstReviewers: stages(`= 'first'`),
  laterReviewers: stages(`<> 'first'`),
} as const

/** Everybody who acted on a letter and on the persons whose results it gives, as humans. */
export function letterPeople(tx: Reading, reply: Reply): LetterPeople {
  const { draftedBy, gateConfirmedBy } = reply
  const people = (part: keyof typeof accountsSql) => humansOf(tx, accountsSql[part], reply)
  return {
    drafters: [draftedBy, ...(gateConfirmedBy === null ? [] : [gateConfirmedBy])].map((id) =>
      humanOf(tx, id),
    ),
    inquirers: people('inquirers'),
    checkers: people('checkers'),
    firstReviewers: people('firstReviewers'),
    laterReviewers: [...people('laterReviewers'), ...reviewersOnPaper(tx, reply)],
  }
}

function humansOf(tx: Reading, sql: string, { id, draftVersion }: Reply): readonly HumanId[] {
  const values = (sql.match(/i\.reply_id = \?/gu) ?? []).flatMap(() => [id, draftVersion])
  const object = sql.includes('e.object = ?') ? [`reply:${id}`] : []
  return tx
    .select<{ account: number }>(`SELECT DISTINCT account FROM (${sql})`, ...values, ...object)
    .map(({ account }) => humanOf(tx, account))
}

function reviewersOnPaper(tx: Reading, { id, draftVersion }: Reply): readonly HumanId[] {
  return tx
    .select<{ authority: number }>(
      `SELECT DISTINCT s.authority_id AS authority FROM reply_items i JOIN reviews s ON s.result_id = i.result_id
       ${ofLetter} AND s.authority_id IS NOT NULL`,
      id,
      draftVersion,
    )
    .map(({ authority }) => humanOfAuthority(tx, authority))
}

/** How many humans a letter needs by the policy in force: another number where it names a listed person. */
export function leastHumans(tx: Reading, { id, draftVersion }: Reply): LeastHumans {
  const [listed] = tx.select<{ found: number }>(
    `SELECT EXISTS (SELECT 1 FROM reply_items WHERE reply_id = ? AND draft_version = ? AND inclusion = 'listed') AS found`,
    id,
    draftVersion,
  )
  return {
    least: listed?.found === 1 ? reviewPolicy.leastPeople : leastForUnlisted,
    source: reviewPolicy.source,
  }
}

const leastForUnlisted = 3
