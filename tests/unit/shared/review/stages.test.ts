import { describe, expect, it } from 'vitest'
import { type ReviewStage, reviewQuestions } from '../../../../shared/review/model.ts'
import {
  dueStage,
  judgeAnswers,
  type ReviewRecord,
  secondQueryObstacle,
  stageVerdict,
  stateAfterStage,
} from '../../../../shared/review/stages.ts'
import type { Role } from '../../../../shared/user/model.ts'

const strict = { teamOfThree: false }
const somebody = (userId: number, ...roles: Role[]) => ({ userId, roles })
const record = (...signed: ReviewRecord['signed']): ReviewRecord => ({ inquirerIds: [1], signed })
const first = { stage: 'first', reviewerId: 2 } as const
const second = { stage: 'second', reviewerId: 3 } as const
const allYes = (stage: ReviewStage) =>
  Object.fromEntries(Object.keys(reviewQuestions[stage]).map((code) => [code, { yes: true, note: '' }]))

describe('stageVerdict', () => {
  it('takes the stages in their order', () => {
    expect(dueStage(record())).toBe('first')
    expect(dueStage(record(first))).toBe('second')
    expect(dueStage(record(first, second))).toBe('third')
    expect(dueStage(record(first, second, { stage: 'third', reviewerId: 4 }))).toBeNull()
  })

  it.each([
    ['without the post of the stage', record(), somebody(2, 'secondReviewer'), '复审人'],
    ['who queried', record(), somebody(1, 'firstReviewer'), '查询登记人'],
    ['who signed another stage', record(first), somebody(2, 'secondReviewer'), '已对该人员'],
    [
      'after the last stage',
      record(first, second, { stage: 'third', reviewerId: 4 }),
      somebody(5, 'thirdReviewer'),
      '均已完成',
    ],
    ['who signed 复审, at 复查', record(first, second), somebody(2, 'thirdReviewer'), '已对该人员'],
  ])('refuses somebody %s', (...[, on, person, words]) => {
    const verdict = stageVerdict(on, person, strict)
    expect(verdict).toMatchObject({ kind: 'mayNot', sentence: expect.stringContaining(words) })
  })

  it('keeps everybody away who entered a result that a third person replaced', () => {
    const adopted = { inquirerIds: [5, 1], signed: [] }
    for (const userId of [1, 5])
      expect(stageVerdict(adopted, somebody(userId, 'firstReviewer'), strict)).toMatchObject({
        kind: 'mayNot',
      })
  })

  it('lets the first reviewer sign 复查 of a team of three, with a countersignature and nothing else', () => {
    const policy = { teamOfThree: true }
    const may = stageVerdict(record(first, second), somebody(2, 'thirdReviewer'), policy)
    expect(may).toEqual({ kind: 'may', stage: 'third', needsCountersignature: true })
    expect(stageVerdict(record(first), somebody(2, 'secondReviewer'), policy)).toMatchObject({
      kind: 'mayNot',
    })
    expect(stageVerdict(record(first, second), somebody(3, 'thirdReviewer'), policy)).toMatchObject({
      kind: 'mayNot',
    })
    expect(stageVerdict(record(first, second), somebody(1, 'thirdReviewer'), policy)).toMatchObject({
      kind: 'mayNot',
    })
  })
})

describe('judgeAnswers', () => {
  it.each(['first', 'second', 'third'] as const)('agrees only when everything of %s is yes', (stage) => {
    const yes = allYes(stage)
    expect(judgeAnswers(stage, yes)).toEqual({ ok: true, agrees: true })
    const [code = ''] = Object.keys(yes)
    expect(judgeAnswers(stage, { ...yes, [code]: { yes: false, note: '不是本人' } })).toEqual({
      ok: true,
      agrees: false,
    })
  })

  it('wants every answer, words for a no, and no question of another sheet', () => {
    const { 'same-person': same, ...missing } = allYes('first')
    expect(judgeAnswers('first', missing)).toMatchObject({ ok: false })
    expect(judgeAnswers('first', { ...missing, 'same-person': { yes: false, note: '' } })).toMatchObject({
      ok: false,
    })
    expect(
      judgeAnswers('first', {
        ...missing,
        'same-person': same ?? { yes: true, note: '' },
        extra: { yes: true, note: '' },
      }),
    ).toMatchObject({ ok: false })
    expect(judgeAnswers('first', { ...allYes('first'), constructor: { yes: true, note: '' } })).toMatchObject(
      { ok: false },
    )
  })
})

describe('secondQueryObstacle', () => {
  const beside = {
    firstQueriedAt: '2026-11-23T01:30:40.000Z',
    now: '2026-11-23T03:00:10.000Z',
    saysSame: true,
  }
  const query = { queriedAt: '2026-11-23T01:30:00.000Z', outcome: 'listed', hasEvidence: true } as const

  it('takes a later look of its own, to the minute', () => {
    expect(secondQueryObstacle('first', query, beside)).toBeNull()
    expect(
      secondQueryObstacle('first', { ...query, queriedAt: '2026-11-23T03:00:59.000Z' }, beside),
    ).toBeNull()
  })

  it.each([
    ['none at 复审', 'first', null, '须重新查询'],
    ['one at 复核', 'second', query, '只有复审'],
    ['待核实', 'first', { ...query, outcome: 'pending' }, '待核实'],
    ['one before the first', 'first', { ...query, queriedAt: '2026-11-23T01:29:59.000Z' }, '不能早于'],
    ['one from tomorrow', 'first', { ...query, queriedAt: '2026-11-24T01:30:00.000Z' }, '不能晚于'],
    ['one without evidence', 'first', { ...query, hasEvidence: false }, '凭证'],
    ['未列入 beside a yes', 'first', { ...query, outcome: 'notListed' }, '须答「否」'],
  ] as const)('refuses %s', (...[, stage, given, words]) => {
    expect(secondQueryObstacle(stage, given, beside)).toContain(words)
  })

  it('takes 未列入 beside a no', () => {
    expect(
      secondQueryObstacle('first', { ...query, outcome: 'notListed' }, { ...beside, saysSame: false }),
    ).toBeNull()
  })
})

describe('stateAfterStage', () => {
  it('returns a no, waits for the next and ends after the third', () => {
    expect(stateAfterStage(false, record(first))).toBe('ready')
    expect(stateAfterStage(true, record(first))).toBe('underReview')
    expect(stateAfterStage(true, record(first, second, { stage: 'third', reviewerId: 4 }))).toBe('concluded')
  })
})
