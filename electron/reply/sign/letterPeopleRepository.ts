import { deliveredPolicy, type PeoplePolicy, regimeNames, regimeRules } from '../../../shared/policy/model.ts'
import type { AnsweredPerson, LetterPeople } from '../../../shared/reply/whoSigns.ts'
import type { HumanId } from '../../../shared/user/human.ts'
import { humanOfAuthority } from '../../authority/authorityRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { policyOfFile } from '../../policy/policyRepository.ts'
import { incomingOf } from '../../replyRecord/letterGround.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { humanOf } from '../../userRecord/humanRepository.ts'

// The results a letter rests on. A result that a third person put in the place of another carries the instant of that 核定.
const results = 'reply_items i JOIN inquiry_results q ON q.id = i.result_id'
const checks = `${results}
  JOIN verifications v ON v.candidate_id = i.candidate_id AND (v.result_id = q.id OR v.adjudicated_at = q.entered_at)`
const replaced = `${checks} JOIN inquiry_results old ON old.id = v.result_id`
const reviews = 'reply_items i JOIN reviews s ON s.result_id = i.result_id'
const ofLetter = 'WHERE i.reply_id = ? AND i.draft_version = ?'

/** Each way of acting on a person: from where, and which account or line of the register it names. */
const acts = {
  inquired: [results, 'account', 'q.entered_by'],
  inquiredBefore: [replaced, 'account', 'old.entered_by'],
  checked: [checks, 'account', 'v.checker_id'],
  signedBeside: [checks, 'account', 'v.co_signer_id'],
  settled: [checks, 'account', 'v.adjudicator_id'],
  reviewed: [reviews, 'account', 's.reviewer_id'],
  reviewedOnPaper: [reviews, 'authority', 's.authority_id'],
} as const
type Act = keyof typeof acts

const actSql = (act: Act) => {
  const [from, sort, who] = acts[act]
  const stage = sort === 'authority' || act === 'reviewed' ? 's.stage' : `''`
  return `SELECT i.candidate_id AS candidate, i.inclusion, '${act}' AS act, ${stage} AS stage, '${sort}' AS sort, ${who} AS who
    FROM ${from} ${ofLetter} AND ${who} IS NOT NULL`
}
const allActs = (Object.keys(acts) as Act[]).map(actSql).join(' UNION ')

interface ActedRow {
  readonly act: Act
  readonly stage: string
  readonly sort: 'account' | 'authority'
  readonly who: number
}

/** Everybody who acted on a letter and on the persons whose results it gives, as humans, and what its file asks for. */
export function letterPeople(tx: Reading, reply: Reply): LetterPeople {
  const { draftedBy, gateConfirmedBy } = reply
  const values = Object.keys(acts).flatMap(() => [reply.id, reply.draftVersion])
  const rows = tx.select<ActedRow>(`SELECT DISTINCT act, stage, sort, who FROM (${allActs})`, ...values)
  const by = (...wanted: readonly Act[]) =>
    rows.filter(({ act }) => wanted.includes(act)).map((row) => humanBehind(tx, row))
  const stage = (wanted: string) =>
    rows.filter((row) => row.stage === wanted).map((row) => humanBehind(tx, row))
  const policy = policyOfLetter(tx, reply)
  const { keepsSignApart } = regimeRules[policy.regime]
  return {
    drafters: [draftedBy, ...(gateConfirmedBy === null ? [] : [gateConfirmedBy])].map((id) =>
      humanOf(tx, id),
    ),
    inquirers: [...by('inquired', 'inquiredBefore'), ...relookers(tx, reply)],
    checkers: by('checked', 'signedBeside', 'settled'),
    firstReviewers: stage('first'),
    apartReviewers: keepsSignApart ? stage('third') : [],
    persons: personsOf(tx, values, regimeRules[policy.regime]),
    basis: `${regimeNames[policy.regime]}，${policy.basis}`,
  }
}

/** The policy of a letter's file; a letter of no file gives no results and has the delivered one. */
export function policyOfLetter(tx: Reading, reply: Reply): PeoplePolicy {
  const request = incomingOf(tx, reply)
  return request === null ? deliveredPolicy : policyOfFile(tx, request)
}

type Behind = Pick<ActedRow, 'sort' | 'who'>
const humanBehind = (tx: Reading, { sort, who }: Behind): HumanId =>
  sort === 'account' ? humanOf(tx, who) : humanOfAuthority(tx, who)

function relookers(tx: Reading, { id }: Reply): readonly HumanId[] {
  return tx
    .select<{ account: number }>(
      `SELECT DISTINCT actor_id AS account FROM audit_entries WHERE object = ? AND act = 'reply.relooked'`,
      `reply:${id}`,
    )
    .map(({ account }) => humanOf(tx, account))
}

// Ten thousand persons were seen by a handful of people in a handful of ways: each way is judged once.
function personsOf(
  tx: Reading,
  values: readonly number[],
  { leastListed, leastUnlisted }: { readonly leastListed: number; readonly leastUnlisted: number },
): readonly AnsweredPerson[] {
  return tx
    .select<{ inclusion: string; people: string }>(
      `SELECT DISTINCT inclusion, people FROM (SELECT candidate, inclusion, json_group_array(sort || ':' || who) AS people
       FROM (SELECT DISTINCT candidate, inclusion, sort, who FROM (${allActs}) ORDER BY candidate, sort, who) GROUP BY candidate)`,
      ...values,
    )
    .map(({ inclusion, people }) => ({
      humans: (JSON.parse(people) as readonly string[]).map((one) => {
        const [sort, who] = one.split(':')
        return humanBehind(tx, { sort: sort as Behind['sort'], who: Number(who) })
      }),
      least: inclusion === 'listed' ? leastListed : leastUnlisted,
    }))
}
