import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  letterPhoneWords,
  type PhoneFacts,
  unitPhoneWords,
} from '../../../../shared/consultation/phoneWords.ts'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { type RequestState, requestStateNames } from '../../../../shared/request/model.ts'

const facts = (changes: Partial<PhoneFacts> = {}): PhoneFacts => ({
  today: '2026-11-20',
  state: 'admitted',
  receivedOn: '2026-11-19',
  dueOn: '2026-11-24',
  dueProvisional: false,
  extendedDueOn: null,
  dispatchedOn: null,
  dispatchedNumber: null,
  replyReceivedOn: null,
  gaveResults: false,
  asksResidentNumbers: false,
  objectedOn: null,
  ...changes,
})
const said = (changes: Partial<PhoneFacts>) =>
  letterPhoneWords(facts(changes), seedCalendar).maySay.join('\n')

describe('letterPhoneWords', () => {
  it('tells that the letter came, its stage in general words and the last day', () => {
    expect(letterPhoneWords(facts(), seedCalendar).maySay).toEqual([
      '来函已于2026年11月19日收到',
      '正在办理',
      '至迟2026年11月24日书面答复',
    ])
  })

  it('asks for the 公民身份号码 first where the list gives other documents', () => {
    expect(said({ asksResidentNumbers: true })).toContain('军官、士兵也有公民身份号码')
    expect(said({})).not.toContain('公民身份号码')
  })

  it('names both dates of an extended letter, and no date at all once the limit is over', () => {
    const extended = said({ extendedDueOn: '2026-11-27' })
    expect(extended).toContain('原定2026年11月24日')
    expect(extended).toContain('延期至2026年11月27日')
    const late = said({ today: '2026-11-25' })
    expect(late).toContain('超过期限')
    expect(late).not.toContain('11月24日')
  })

  it('says that no limit runs while only the fax is here', () => {
    expect(said({ state: 'registered', dueOn: null })).toContain('收到盖章原件后起算期限')
  })

  it('invites an objection while there is time, and does not invite when it is over', () => {
    const replied = {
      state: 'closed',
      dispatchedOn: '2026-11-24',
      dispatchedNumber: '豫信函〔2026〕3号',
      replyReceivedOn: '2026-11-25',
      gaveResults: true,
    } as const
    expect(said({ ...replied, today: '2026-12-04' })).toContain('至迟2026年12月4日书面提出')
    const over = said({ ...replied, today: '2026-12-05' })
    expect(over).toContain('已于2026年12月4日届满')
    expect(over).not.toContain('至迟')
    expect(said({ ...replied, gaveResults: false })).not.toContain('异议')
  })

  it('tells that an objection has come, and then invites no other', () => {
    const objected = said({
      state: 'closed',
      dispatchedOn: '2026-11-20',
      replyReceivedOn: '2026-11-20',
      gaveResults: true,
      objectedOn: '2026-11-23',
      today: '2026-11-24',
    })
    expect(objected).toContain('异议申请已于2026年11月23日收到')
    expect(objected).not.toContain('至迟')
  })

  it('never speaks of results or of inner steps that would tell them', () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((offset) => new Date(Date.UTC(2026, 2, 1 + offset)).toISOString().slice(0, 10))
    const maybe = fc.option(day, { nil: null })
    const anyFacts = fc.record({
      today: day,
      state: fc.constantFrom(...(Object.keys(requestStateNames) as RequestState[])),
      receivedOn: day,
      dueOn: maybe,
      dueProvisional: fc.boolean(),
      extendedDueOn: maybe,
      dispatchedOn: maybe,
      dispatchedNumber: fc.constantFrom(null, '豫信函〔2026〕3号'),
      replyReceivedOn: maybe,
      gaveResults: fc.boolean(),
      asksResidentNumbers: fc.boolean(),
      objectedOn: maybe,
    })
    fc.assert(
      fc.property(anyFacts, (any) => {
        const { maySay, wording } = letterPhoneWords(any, seedCalendar)
        expect(`${maySay.join('')}${wording}`).not.toMatch(/列入|待核实|复审|复核|复查|核对|失信|人员/u)
      }),
      { numRuns: 200 },
    )
  })

  it('always asks to be called back on the registered number before anything is told', () => {
    for (const { wording, mayNotSay } of [letterPhoneWords(facts(), seedCalendar), unitPhoneWords()]) {
      expect(wording).toContain('按单位登记的电话回拨')
      expect(mayNotSay.length).toBeGreaterThan(2)
    }
  })
})
