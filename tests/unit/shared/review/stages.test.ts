import { describe, expect, it } from 'vitest'
import { deliveredPolicy } from '../../../../shared/policy/model.ts'
import { questionFacts, type RecordedAct, type StatedRecord } from '../../../../shared/review/facts.ts'
import type { ReviewStage } from '../../../../shared/review/model.ts'
import {
  askedQuestions,
  dueStage,
  judgeAnswers,
  type ReviewRecord,
  secondQueryObstacle,
  stageVerdict,
  stateAfterStage,
} from '../../../../shared/review/stages.ts'
import type { Role } from '../../../../shared/rights/role.ts'
import { human } from '../../../support/human.ts'

const named = (id: number, name = `人员${id}`) => ({ human: human(id), name })
const somebody = (userId: number, ...roles: Role[]) => ({ human: human(userId), roles })
const record = (...signed: ReviewRecord['signed']): ReviewRecord => ({
  ...{ inquirers: [named(1)], checkers: [named(2)], regime: 'four' },
  signed,
})
const first = { stage: 'first', reviewer: named(2) } as const
const second = { stage: 'second', reviewer: named(3) } as const
const asked = (stage: ReviewStage) => askedQuestions(stage, { matchedBy: 'idNumber' })
const allYes = (stage: ReviewStage) =>
  Object.fromEntries(Object.keys(asked(stage)).map((code) => [code, { yes: true, note: '' }]))

describe('stageVerdict', () => {
  it('takes the stages in their order', () => {
    expect(dueStage(record())).toBe('first')
    expect(dueStage(record(first))).toBe('second')
    expect(dueStage(record(first, second))).toBe('third')
    expect(dueStage(record(first, second, { stage: 'third', reviewer: named(4) }))).toBeNull()
  })

  it.each([
    ['without the post of the stage', record(), somebody(2, 'secondReviewer'), '复审人'],
    ['who queried', record(), somebody(1, 'firstReviewer'), '查询登记人'],
    ['who signed another stage', record(first), somebody(2, 'secondReviewer'), '已对该人员'],
    [
      'after the last stage',
      record(first, second, { stage: 'third', reviewer: named(4) }),
      somebody(5, 'thirdReviewer'),
      '均已完成',
    ],
    ['who signed 复审, at 复查', record(first, second), somebody(2, 'thirdReviewer'), '已对该人员'],
  ])('refuses somebody %s', (...[, on, person, words]) => {
    const verdict = stageVerdict(on, person)
    expect(verdict).toMatchObject({ kind: 'mayNot', sentence: expect.stringContaining(words) })
  })

  it('keeps everybody away who entered a result that a third person replaced', () => {
    const adopted = { ...record(), inquirers: [named(5), named(1)] }
    for (const userId of [1, 5])
      expect(stageVerdict(adopted, somebody(userId, 'firstReviewer'))).toMatchObject({
        kind: 'mayNot',
      })
  })
})

describe('五人制', () => {
  it('keeps who checked from every review where the file keeps 核对 apart, and only there', () => {
    for (const [on, post] of [
      [record(), 'firstReviewer'],
      [record({ stage: 'first', reviewer: named(5) }), 'secondReviewer'],
    ] as const) {
      expect(stageVerdict(on, somebody(2, post))).toMatchObject({ kind: 'may' })
      expect(stageVerdict({ ...on, regime: 'fiveBySign' }, somebody(2, post))).toMatchObject({ kind: 'may' })
      expect(stageVerdict({ ...on, regime: 'fiveByCheck' }, somebody(2, post))).toMatchObject({
        kind: 'mayNot',
        sentence: expect.stringMatching(/核对人.*五人制（核对、复审分开）/),
      })
    }
  })
})

describe('judgeAnswers', () => {
  it.each(['first', 'second', 'third'] as const)('agrees only when everything of %s is yes', (stage) => {
    const yes = allYes(stage)
    expect(judgeAnswers(asked(stage), yes, [])).toEqual({ ok: true, agrees: true })
    const [code = ''] = Object.keys(yes)
    expect(judgeAnswers(asked(stage), { ...yes, [code]: { yes: false, note: '不是本人' } }, [])).toEqual({
      ok: true,
      agrees: false,
    })
  })

  it('wants every answer, words for a no, and no question of another sheet', () => {
    const { 'same-person': same, ...missing } = allYes('first')
    expect(judgeAnswers(asked('first'), missing, [])).toMatchObject({ ok: false })
    expect(
      judgeAnswers(asked('first'), { ...missing, 'same-person': { yes: false, note: '' } }, []),
    ).toMatchObject({
      ok: false,
    })
    expect(
      judgeAnswers(
        asked('first'),
        { ...missing, 'same-person': same ?? { yes: true, note: '' }, extra: { yes: true, note: '' } },
        [],
      ),
    ).toMatchObject({ ok: false })
    expect(
      judgeAnswers(asked('first'), { ...allYes('first'), constructor: { yes: true, note: '' } }, []),
    ).toMatchObject({ ok: false })
  })
})

describe('questionFacts', () => {
  const act = (name: RecordedAct['act'], id: number) =>
    ({ act: name, people: [named(id)], at: '2026-11-23T02:00:00.000Z', note: '' }) as const
  const stated: StatedRecord = {
    queriedAt: '2026-11-23T01:30:00.000Z',
    listings: [],
    matchedBy: 'idNumber',
    matchNote: null,
    knownListCodes: [],
    firstEvidence: ['A1'],
    secondEvidence: ['B2'],
    // The recommended team: 乙 checks and does 复审.
    acts: [act('查询', 1), act('核对', 2), act('复审', 2), act('复核', 3)],
    policy: deliveredPolicy,
  }
  const people = (record: StatedRecord, id = 4) =>
    questionFacts('third', record, named(id)).find(({ code }) => code === 'people-as-required')

  it('states who did what and lets four people finish truthfully, the checker at 复审', () => {
    const fact = people(stated)
    expect(fact?.contradiction).toBeNull()
    expect(fact?.lines.join('\n')).toContain('核对：人员2，2026-11-23 10:00')
    expect(fact?.lines.join('\n')).toContain('复审：人员2')
    expect(fact?.lines.join('\n')).toContain('以上共 4 人')
    expect(fact?.lines.join('\n')).toContain('一人核对、复审（可为同一人）')
    const facts = questionFacts('third', stated, named(4))
    expect(judgeAnswers(asked('third'), allYes('third'), facts)).toEqual({ ok: true, agrees: true })
  })

  it.each([
    ['fiveByCheck', 5, [act('核对', 2), act('复审', 5), act('复核', 3)], null],
    ['fiveByCheck', 4, [act('核对', 2), act('复审', 2), act('复核', 3)], '须分开办理'],
    ['fiveByCheck', 4, [act('核对', 2), act('复审', 5), act('复核', 2)], '须分开办理'],
    // The signer is the fifth: at 复查 there are four.
    ['fiveBySign', 4, [act('核对', 2), act('复审', 2), act('复核', 3)], null],
  ] as const)('holds a file of %s to its own number: %s people', (...[regime, count, acts, words]) => {
    const policy = { regime, effectiveFrom: '2026-11-01', basis: '主任办公会' }
    const fact = people({ ...stated, acts: [act('查询', 1), ...acts], policy })
    expect(fact?.contradiction).toEqual(words === null ? null : expect.stringContaining(words))
    expect(fact?.lines.join()).toContain(`以上共 ${count} 人`)
    expect(fact?.lines.join()).toMatch(/五人制.*主任办公会.*五名不同的人/)
  })

  it.each([
    [
      'who queried reviewed',
      [act('查询', 1), act('核对', 2), act('复审', 1), act('复核', 3)],
      '查询人办理了',
    ],
    ['one signed two stages', [act('查询', 1), act('核对', 5), act('复审', 2), act('复核', 2)], '同一人办理'],
    ['who queried checked', [act('查询', 1), act('核对', 1), act('复审', 2), act('复核', 3)], '核对了自己'],
    ['nobody checked', [act('查询', 1), act('复审', 2), act('复核', 3)], '记录中没有「核对」'],
  ] as const)('takes no yes where the record says that %s', (_, acts, words) => {
    const record = { ...stated, acts: [...acts] }
    expect(people(record)?.contradiction).toContain(words)
    const judged = judgeAnswers(asked('third'), allYes('third'), questionFacts('third', record, named(4)))
    expect(judged).toMatchObject({ ok: false, sentence: expect.stringContaining('请答「否」') })
  })

  it('takes no yes on evidence that is not there and on an entry that had ended', () => {
    const bare = { ...stated, secondEvidence: [] }
    expect(questionFacts('third', bare, named(4))[0]?.contradiction).toContain('复审重新查询没有凭证')
    const listing = {
      listTypeCode: 'own001',
      listName: '试验名单',
      authority: '试验机关',
      documentNumber: '',
      listedOn: null,
      validUntil: '2026-11-22',
      status: 'current',
    } as const
    const [valid, scope] = questionFacts('second', { ...stated, listings: [listing] }, named(3))
    expect(valid?.contradiction).toContain('试验名单')
    expect(scope).toMatchObject({ lines: [expect.stringContaining('待归类')], contradiction: null })
  })

  it('asks about the written source where the number did not tie the person', () => {
    const bySource = askedQuestions('first', { matchedBy: 'secondSource' })
    expect(Object.keys(bySource)).toContain('same-person-by-source')
    expect(Object.values(bySource).join()).not.toContain('证件号码均一致')
    const [fact] = questionFacts(
      'first',
      { ...stated, matchedBy: 'secondSource', matchNote: '某法院复函' },
      named(2),
    )
    expect(fact).toMatchObject({
      code: 'same-person-by-source',
      lines: [expect.stringContaining('某法院复函')],
    })
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
    expect(stateAfterStage(true, record(first, second, { stage: 'third', reviewer: named(4) }))).toBe(
      'concluded',
    )
  })
})
