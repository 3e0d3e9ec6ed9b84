import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorityTable } from '../../../electron/authority/authorityTable.ts'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import type { Reading } from '../../../electron/database/row/transaction.ts'
import { inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import { reviewTable } from '../../../electron/review/reviewTable.ts'
import { verificationTable } from '../../../electron/verification/verificationTable.ts'
import type { Regime } from '../../../shared/policy/model.ts'
import { planPolicy } from '../../support/policies.ts'
import type { TeamKey } from '../../support/team.ts'
import {
  acts,
  newLetter,
  startWalkDesk,
  type WalkDesk,
  type WalkLetter,
  walkers,
} from '../../support/walkDesk.ts'
import { generator } from '../../support/workRules.ts'

/** By day as many as the time of a run allows; at night ten times as many . */
const wanted = Number(process.env.WALK_STEPS ?? 10_000)

/** Who is here: accounts that are present, and leaders who can be reached for paper. */
interface Present {
  readonly accounts: readonly TeamKey[]
  readonly leaders: readonly number[]
}

const regimes = ['four', 'fiveByCheck', 'fiveBySign'] as const satisfies readonly Regime[]

const needed = (outcome: WalkLetter['outcome'], regime: Regime) =>
  outcome === 'notListed' ? 3 : regime === 'four' ? 4 : 5

// Read from the rows alone, not by the rules of the program: `account:3`, `leader:1`.
function humansOf(tx: Reading, { requestId, candidateId }: WalkLetter) {
  const reply = tx.first(replyTable, { requestId }, { orderBy: 'id', descending: true })
  const { resultId } = tx.get(candidateTable, candidateId, '')
  const result = tx.get(inquiryResultTable, resultId ?? 0, '')
  const checks = tx.where(verificationTable, { candidateId, resultId: result.id })
  const reviews = tx.where(reviewTable, { resultId: result.id })
  const account = (id: number) => `account:${id}`
  const leader = (id: number | null) => `leader:${tx.get(authorityTable, id ?? 0, '').humanId}`
  const reviewers = reviews.map(({ stage, reviewerId, authorityId }) => ({
    stage,
    who: reviewerId === null ? leader(authorityId) : account(reviewerId),
  }))
  if (reply === null) throw new Error('no letter')
  return {
    state: reply.state,
    drafter: account(reply.draftedBy),
    inquirer: account(result.enteredBy),
    checkers: checks.map(({ checkerId }) => account(checkerId)),
    reviewers,
    signer: reply.signedBy === null ? leader(reply.signatureAuthorityId) : account(reply.signedBy),
  }
}

describe('random walks of a letter through dispatcher and store', () => {
  let walk: WalkDesk
  let regime: Regime = 'four'
  beforeAll(async () => {
    walk = await startWalkDesk()
  }, 60_000)
  afterAll(() => walk.desk.close())

  /** What letters are held to from now on. */
  const under = (next: Regime) => {
    if (next !== regime) planPolicy(walk.desk, { regime: next, effectiveFrom: '2026-01-01' })
    regime = next
  }

  const replyOf = (letter: WalkLetter) =>
    walk.desk.store.read((tx) =>
      tx.first(replyTable, { requestId: letter.requestId }, { orderBy: 'id', descending: true }),
    )
  const hasLeft = (letter: WalkLetter) => replyOf(letter)?.state === 'signed'

  function expectSeparated(letter: WalkLetter): void {
    const people = walk.desk.store.read((tx) => humansOf(tx, letter))
    const { drafter, inquirer, checkers, reviewers, signer } = people
    const stages = reviewers.map(({ who }) => who)
    const all = new Set([inquirer, ...checkers, ...stages, signer])
    expect([letter.outcome, all.size >= needed(letter.outcome, regime), people]).toEqual([
      letter.outcome,
      true,
      people,
    ])
    expect(checkers.length).toBeGreaterThan(0)
    expect(checkers).not.toContain(inquirer)
    const firsts = reviewers.filter(({ stage }) => stage === 'first').map(({ who }) => who)
    for (const never of [drafter, inquirer, ...checkers, ...firsts]) expect(signer).not.toBe(never)
    if (regime === 'fiveByCheck') for (const checker of checkers) expect(stages).not.toContain(checker)
    if (regime === 'fiveBySign')
      expect(reviewers.find(({ stage }) => stage === 'third')?.who).not.toBe(signer)
    expect(stages).toHaveLength(letter.outcome === 'listed' ? 3 : 0)
    expect(new Set(stages).size).toBe(stages.length)
    expect(stages).not.toContain(inquirer)
  }

  async function randomAct(
    letter: WalkLetter,
    { accounts, leaders }: Present,
    random: ReturnType<typeof generator>,
  ) {
    const who = random.one(accounts)
    const pair = [who, random.one(accounts)] as const
    const stage = random.one(['first', 'second', 'third'] as const)
    const reply = replyOf(letter)
    const { state } = walk.desk.store.read((tx) => tx.get(candidateTable, letter.candidateId, ''))
    if (state === 'ready') await acts.query(walk, letter, who)
    else if (state === 'inquired') await acts.check(walk, letter, who)
    else if (state === 'underReview') {
      const due = (['first', 'second', 'third'] as const)[
        walk.desk.store.read((tx) => tx.where(reviewTable, { candidateId: letter.candidateId }).length)
      ]
      if (leaders.length > 0 && random.chance() && (due === 'second' || due === 'third'))
        await acts.paperReview(walk, letter, { by: pair, stage: due, authorityId: random.one(leaders) })
      else await acts.review(walk, letter, [who, due ?? stage])
    } else if (reply === null) await acts.draft(walk, letter, who)
    else if (reply.state === 'draft') await acts.submit(walk, reply.id, who)
    else if (leaders.length > 0 && random.chance())
      await acts.paperSign(walk, reply.id, { by: pair, authorityId: random.one(leaders) })
    else await acts.sign(walk, reply.id, who)
  }

  /** Any act of anybody who is here, mostly out of turn: it must do no harm. */
  async function wildAct(letter: WalkLetter, { accounts }: Present, random: ReturnType<typeof generator>) {
    const who = random.one(accounts)
    const replyId = replyOf(letter)?.id ?? 1
    const stage = random.one(['second', 'third'] as const)
    await random.one([
      () => acts.check(walk, letter, who),
      () => acts.review(walk, letter, [who, stage]),
      () => acts.draft(walk, letter, who),
      () => walk.attempt(who, 'replies.submit', { replyId }),
      () => acts.sign(walk, replyId, who),
      () => walk.attempt(who, 'replies.confirmSignature', { replyId }),
      () => walk.attempt(who, 'reviews.confirmPaper', { paperReviewId: 1 + random.below(20) }),
    ])()
  }

  /** The path that the policy names, with these people: whether the letter leaves by it. */
  async function legalPath(outcome: WalkLetter['outcome'], { accounts, leaders }: Present): Promise<boolean> {
    const letter = await newLetter(walk, outcome)
    const [a = 'jia', b = a, ...others] = accounts
    await acts.query(walk, letter, a)
    await acts.check(walk, letter, b)
    const isCheckApart = outcome === 'listed' && regime === 'fiveByCheck'
    const [first, ...rest] = isCheckApart ? [...others, ...leaders] : [b, ...others, ...leaders]
    if (outcome === 'listed') {
      if (typeof first === 'string') await acts.review(walk, letter, [first, 'first'])
      for (const [index, stage] of (['second', 'third'] as const).entries()) {
        const who = rest[index]
        if (typeof who === 'string') await acts.review(walk, letter, [who, stage])
        else if (who !== undefined)
          await acts.paperReview(walk, letter, { by: [a, b], stage, authorityId: who })
      }
    }
    await acts.draft(walk, letter, a)
    const reply = replyOf(letter)
    if (reply === null) return false
    await acts.submit(walk, reply.id, a)
    const signer = rest[outcome === 'notListed' ? 0 : regime === 'fiveBySign' ? 2 : 1]
    if (typeof signer === 'string') await acts.sign(walk, reply.id, signer)
    else if (signer !== undefined) await acts.paperSign(walk, reply.id, { by: [a, b], authorityId: signer })
    if (hasLeft(letter)) expectSeparated(letter)
    return hasLeft(letter)
  }

  const maySucceed = (outcome: WalkLetter['outcome'], { accounts, leaders }: Present) =>
    // 复审 looks once more and is never on paper: where it is kept apart from 核对, a third must be present.
    accounts.length >= (outcome === 'listed' && regime === 'fiveByCheck' ? 3 : 2) &&
    accounts.length + leaders.length >= needed(outcome, regime)

  it.each([
    [
      'three: 甲、乙、丙 and the leader on paper, a listing',
      { outcome: 'listed', away: ['ding'], paper: 1 },
      true,
    ],
    ['two present, nobody listed', { outcome: 'notListed', away: ['bing', 'ding'], paper: 1 }, true],
    ['four with one away, a listing', { outcome: 'listed', away: ['yi'], paper: 1 }, true],
    ['three present and no leader, nobody listed', { outcome: 'notListed', away: ['jia'], paper: 0 }, true],
    ['two present and two leaders, a listing', { outcome: 'listed', away: ['jia', 'yi'], paper: 2 }, true],
    ['one present', { outcome: 'notListed', away: ['yi', 'bing', 'ding'], paper: 2 }, false],
    ['two present and nobody else', { outcome: 'notListed', away: ['bing', 'ding'], paper: 0 }, false],
    ['three and nobody else, a listing', { outcome: 'listed', away: ['ding'], paper: 0 }, false],
  ] as const)('%s', async (_, { outcome, away, paper }, leaves) => {
    const accounts = walkers.filter((who) => !(away as readonly TeamKey[]).includes(who))
    const people = { accounts, leaders: walk.leaders.slice(0, paper) }
    under('four')
    expect(await legalPath(outcome, people)).toBe(leaves)
  })

  it.each([
    ['fiveByCheck', 'listed', 1, true],
    ['fiveByCheck', 'listed', 0, false],
    ['fiveBySign', 'listed', 1, true],
    ['fiveBySign', 'listed', 0, false],
    ['fiveByCheck', 'notListed', 0, true],
  ] as const)('五人制: %s, %s, four present and %i on paper', async (...[next, outcome, paper, leaves]) => {
    under(next)
    const people = { accounts: walkers, leaders: walk.leaders.slice(0, paper) }
    expect(await legalPath(outcome, people)).toBe(leaves)
  })

  it(
    'nothing leaves with fewer humans than the policy names, and with that many a legal path lets it leave',
    async () => {
      const random = generator(20261130)
      const from = walk.steps()
      let left = 0
      let stuck = 0
      while (walk.steps() - from < wanted) {
        const outcome = random.one(['listed', 'notListed'] as const)
        under(random.one(regimes))
        const shift = random.below(walkers.length)
        const turned = [...walkers.slice(shift), ...walkers.slice(0, shift)]
        const people = {
          accounts: turned.slice(0, 1 + random.below(4)),
          leaders: walk.leaders.slice(0, random.below(3)),
        }
        const letter = await newLetter(walk, outcome)
        for (let turn = 0; turn < 30 && !hasLeft(letter); turn += 1) {
          await randomAct(letter, people, random)
          for (let more = 0; more < 40 && !hasLeft(letter); more += 1) await wildAct(letter, people, random)
        }
        if (hasLeft(letter)) {
          left += 1
          expectSeparated(letter)
          expect([people, maySucceed(outcome, people)]).toEqual([people, true])
        } else {
          stuck += 1
          // A walk may go astray for good (who queried is who could have signed): another letter tells whether there was a way.
          expect([regime, people, outcome, await legalPath(outcome, people)]).toEqual([
            regime,
            people,
            outcome,
            maySucceed(outcome, people),
          ])
        }
      }
      // Both must have been tried.
      expect(left).toBeGreaterThan(wanted / 5_000)
      expect(stuck).toBeGreaterThan(wanted / 5_000)
    },
    Math.max(120_000, wanted * 30),
  )
})
