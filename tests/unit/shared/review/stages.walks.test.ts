import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayMove } from '../../../../shared/candidate/lifecycle.ts'
import type { CandidateState, Outcome } from '../../../../shared/candidate/model.ts'
import type { ReviewStage } from '../../../../shared/review/model.ts'
import { stageVerdict, stateAfterStage } from '../../../../shared/review/stages.ts'
import type { Role } from '../../../../shared/rights/role.ts'
import { entryDifferences } from '../../../../shared/verification/compare.ts'
import { checkObstacle, settleObstacle, stateAfterCheck } from '../../../../shared/verification/duties.ts'
import { human } from '../../../support/human.ts'

// Everybody holds every post: only the recorded acts can keep people apart.
const roles: readonly Role[] = ['inquirer', 'verifier', 'firstReviewer', 'secondReviewer', 'thirdReviewer']
const people = [1, 2, 3, 4, 5] as const
const named = (id: number) => ({ id, human: human(id), name: `人员${id}` })
type Named = ReturnType<typeof named>

/** What is on record, with the numbers of its people. */
interface Record {
  readonly inquirers: readonly Named[]
  readonly signed: readonly { readonly stage: ReviewStage; readonly reviewer: Named }[]
}

interface World {
  readonly state: CandidateState
  readonly outcome: Outcome | null
  readonly record: Record
  readonly checkerId: number | null
  readonly secondOutcome: Outcome | null
}

const start: World = {
  state: 'inquiring',
  outcome: null,
  record: { inquirers: [], signed: [] },
  checkerId: null,
  secondOutcome: null,
}

interface Step {
  readonly who: number
  readonly act:
    | 'query'
    | 'check'
    | 'settleFirst'
    | 'settleSecond'
    | 'sendBack'
    | 'review'
    | 'batch'
    | 'answer'
  readonly outcome: Outcome
  readonly agrees: boolean
}

const moved = (world: World, to: CandidateState, changes: Partial<World> = {}): World =>
  mayMove(world.state, to) ? { ...world, ...changes, state: to } : world
const back = (world: World) => moved(world, 'ready', { ...start, state: 'ready' })

/** One attempt, decided by the rules that the handlers ask; what they refuse changes nothing. */
function attempt(world: World, { who, act, outcome, agrees }: Step): World {
  const enteredBy = world.record.inquirers[0]?.id ?? 0
  switch (act) {
    case 'batch':
      return moved(world, 'inquiring')
    case 'answer':
      return moved(world, 'answered')
    case 'sendBack':
      return ['inquired', 'concluded', 'underReview'].includes(world.state) ? back(world) : world
    case 'query': {
      if (world.state !== 'inquiring' && world.state !== 'pending') return world
      const to = outcome === 'pending' ? 'pending' : 'inquired'
      const atWork = world.state === 'pending' ? moved(world, 'inquiring') : world
      return moved(atWork, to, { outcome, record: { inquirers: [named(who)], signed: [] } })
    }
    case 'check': {
      if (world.state !== 'inquired' || world.outcome === null) return world
      if (checkObstacle({ enteredBy: human(enteredBy) }, human(who)) !== null) return world
      const isSame =
        entryDifferences({ outcome: world.outcome, listings: [] }, { outcome, listings: [] }).length === 0
      return isSame
        ? moved(world, stateAfterCheck(world.outcome))
        : moved(world, 'disputed', { checkerId: who, secondOutcome: outcome })
    }
    case 'settleFirst':
    case 'settleSecond': {
      const { checkerId, secondOutcome } = world
      if (world.state !== 'disputed' || checkerId === null) return world
      if (
        settleObstacle(
          { enteredBy: human(enteredBy), checker: human(checkerId), coSigner: null },
          human(who),
        ) !== null
      )
        return world
      const settled = act === 'settleFirst' ? world.outcome : secondOutcome
      if (settled === null || settled === 'pending') return world
      const inquirers = (act === 'settleFirst' ? [enteredBy] : [checkerId, enteredBy]).map(named)
      return moved(world, stateAfterCheck(settled), { outcome: settled, record: { inquirers, signed: [] } })
    }
    case 'review': {
      if (world.state !== 'underReview') return world
      const verdict = stageVerdict(
        { ...world.record, checkers: [], regime: 'four' },
        { human: human(who), roles },
      )
      if (verdict.kind === 'mayNot') return world
      const signed = [...world.record.signed, { stage: verdict.stage, reviewer: named(who) }]
      const to = stateAfterStage(agrees, { signed })
      if (to === 'ready') return back(world)
      const record = { ...world.record, signed }
      return to === 'concluded' ? moved(world, to, { record }) : { ...world, record }
    }
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...people),
  act: fc.constantFrom(
    ...(['query', 'check', 'settleFirst', 'settleSecond', 'sendBack', 'batch', 'answer'] as const),
    ...(['review', 'review', 'review', 'check', 'query'] as const),
  ),
  // Most listings are agreed to, or few walks would come to an end.
  outcome: fc.constantFrom<Outcome>('listed', 'listed', 'listed', 'listed', 'notListed', 'pending'),
  agrees: fc.constantFrom(true, true, true, true, true, false),
})

function walk(steps: readonly Step[], ended: (world: World) => void): void {
  let world = start
  for (const next of steps) {
    const after = attempt(world, next)
    if (after.state === 'concluded' && world.state !== 'concluded') ended(after)
    world = after
  }
}

describe('random walks through 核对, 核定 and 复审·复核·复查', () => {
  it('conclude nobody listed without three reviewers who are different people and did not query', () => {
    let ends = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        walk(steps, ({ outcome, record }) => {
          expect(outcome).not.toBe('pending')
          if (outcome !== 'listed') return
          ends += 1
          const reviewers = record.signed.map(({ reviewer }) => reviewer.id)
          expect(record.signed.map(({ stage }) => stage)).toEqual(['first', 'second', 'third'])
          expect(new Set(reviewers).size).toBe(3)
          expect(reviewers.some((id) => record.inquirers.some((inquirer) => inquirer.id === id))).toBe(false)
        })
      }),
      { numRuns: 10_000 },
    )
    // Enough walks must come through for the promise to have been tried.
    expect(ends).toBeGreaterThan(250)
  })
})
