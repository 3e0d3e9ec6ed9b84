import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { afterAct, type Chain, type ChainAct, emptyChain } from '../../../../shared/objection/chain.ts'
import { timelinessOf } from '../../../../shared/objection/timeliness.ts'

const unitEntry = {
  entryId: 1,
  entrance: 'unit' as const,
  receivedOn: '2026-11-27',
  resultReceivedOn: '2026-11-20',
  personAppliedOn: null,
}
const personEntry = {
  entryId: 2,
  entrance: 'candidate' as const,
  receivedOn: '2026-11-26',
  resultReceivedOn: '2026-11-23',
  personAppliedOn: '2026-11-25',
}
const walked = (...acts: readonly ChainAct[]): Chain =>
  acts.reduce((chain, act) => afterAct(chain, act, seedCalendar), emptyChain)
const limit = (chain: Chain, code: string, entryId: number | null = null) =>
  chain.limits.find((found) => found.code === code && found.entryId === entryId)
const entered = { act: 'enter', entry: unitEntry } as const
const answered = (outcome: 'upheld' | 'corrected' | 'removedSince' = 'upheld') =>
  [
    entered,
    { act: 'refer', on: '2026-12-01' },
    { act: 'answer', on: '2026-12-14', outcome },
  ] as const satisfies readonly ChainAct[]
const notified = [
  { act: 'notify', on: '2026-12-16' },
  { act: 'receive', on: '2026-12-17' },
] as const

describe('the limits of an objection', () => {
  it('judge the unit by the day it had our letter and run three working days for us', () => {
    const chain = walked(entered)
    expect(limit(chain, 'O1', 1)).toMatchObject({ state: 'ended', due: { due: '2026-12-01' }, lateDays: 0 })
    expect(limit(chain, 'O4', 1)).toMatchObject({
      state: 'running',
      party: 'centre',
      due: { due: '2026-12-02' },
    })
    expect(timelinessOf(chain.limits, 1)).toBe('inTime')
  })

  it('judge a late objection by working days and let it run all the same', () => {
    const chain = walked({ act: 'enter', entry: { ...unitEntry, receivedOn: '2026-12-03' } })
    expect(limit(chain, 'O1', 1)).toMatchObject({ lateDays: 2 })
    expect(timelinessOf(chain.limits, 1)).toBe('late')
    expect(limit(chain, 'O4', 1)).toMatchObject({ state: 'running' })
  })

  it('wait for dates that nobody knows, which is never late', () => {
    const unknown = { ...personEntry, resultReceivedOn: null, personAppliedOn: null }
    const chain = walked({ act: 'enter', entry: unknown })
    expect(timelinessOf(chain.limits, 2)).toBe('toBeExplained')
    expect(limit(chain, 'O3', 2)).toMatchObject({
      state: 'waitingForDate',
      endedOn: '2026-11-26',
      lateDays: null,
    })
    const told = afterAct(
      chain,
      { act: 'amend', entry: { ...personEntry, resultReceivedOn: '2026-11-10' } },
      seedCalendar,
    )
    expect(timelinessOf(told.limits, 2)).toBe('late')
    expect(told.limits).toHaveLength(chain.limits.length)
  })

  it('run for each entrance, and both end when the request leaves', () => {
    const both = walked(entered, { act: 'enter', entry: personEntry })
    expect(both.limits.filter(({ code, state }) => code === 'O4' && state === 'running')).toHaveLength(2)
    const sent = afterAct(both, { act: 'refer', on: '2026-12-02' }, seedCalendar)
    expect(limit(sent, 'O4', 1)).toMatchObject({ state: 'ended', lateDays: 0, endedBy: 'refer' })
    expect(limit(sent, 'O4', 2)).toMatchObject({ state: 'ended', lateDays: 1 })
    expect(limit(sent, 'N1')).toMatchObject({ state: 'running', due: null, party: 'nationalCentre' })
  })

  it('owe no second request for an entrance that comes while the national centre has the case', () => {
    const late = { ...personEntry, receivedOn: '2026-12-03' }
    const chain = walked(entered, { act: 'refer', on: '2026-12-01' }, { act: 'enter', entry: late })
    expect(limit(chain, 'O4', 2)).toMatchObject({ state: 'ended', endedBy: 'enter', lateDays: 0 })
    expect(chain.state).toBe('referred')
  })

  it('go on from the answer to the notice, its receipt and the person', () => {
    const chain = walked(...answered(), ...notified)
    expect(limit(chain, 'N1')).toMatchObject({ state: 'ended', endedOn: '2026-12-14', lateDays: null })
    expect(limit(chain, 'O5')).toMatchObject({ state: 'ended', due: { due: '2026-12-17' }, lateDays: 0 })
    expect(limit(chain, 'O6')).toMatchObject({ state: 'running', party: 'unit', due: { due: '2026-12-22' } })
    const told = afterAct(chain, { act: 'tell', on: '2026-12-23' }, seedCalendar)
    expect(told.state).toBe('closed')
    expect(limit(told, 'O6')).toMatchObject({ lateDays: 1 })
  })

  it('hold the case open while a correction is owed', () => {
    const told = walked(...answered('corrected'), ...notified, { act: 'tell', on: '2026-12-18' })
    expect(told).toMatchObject({ state: 'notified', correction: 'owed' })
    expect(afterAct(told, { act: 'correct' }, seedCalendar)).toMatchObject({
      state: 'closed',
      correction: 'settled',
    })
  })
})

describe('the acts of an objection', () => {
  it.each([
    [
      'a notice before the answer',
      [entered, { act: 'notify', on: '2026-12-01' }],
      '不能办理「异议复核结果告知函发出」',
    ],
    [
      'an answer before the request left',
      [...answered().slice(0, 2), { act: 'answer', on: '2026-11-30', outcome: 'upheld' }],
      '不能早于申请函发出',
    ],
    [
      'telling before the receipt is known',
      [...answered(), notified[0], { act: 'tell', on: '2026-12-18' }],
      '请先在「发出与签收」登记',
    ],
    [
      'telling before the unit had the notice',
      [...answered(), ...notified, { act: 'tell', on: '2026-12-16' }],
      '不能早于单位收到',
    ],
    [
      'closing before the unit is late',
      [...answered(), ...notified, { act: 'close', on: '2026-12-22' }],
      '还没有过',
    ],
    [
      'closing with a correction owed',
      [...answered('corrected'), ...notified, { act: 'close', on: '2026-12-25' }],
      '更正还没有办妥',
    ],
    ['a look-up after 维持', [...answered(), { act: 'requery' }], '国家中心维持原结果'],
    [
      'withdrawing when the answer changes the result',
      [...answered('corrected'), { act: 'withdraw', entryId: 1, on: '2026-12-15' }],
      '不能撤回',
    ],
    [
      'withdrawing what is not there',
      [entered, { act: 'withdraw', entryId: 9, on: '2026-12-01' }],
      '已经撤回',
    ],
    ['settling a correction nobody owes', [...answered(), { act: 'correct' }], '没有待办的更正'],
  ] as const)('refuse %s', (_, acts, words) => {
    expect(() => walked(...acts)).toThrow(words)
  })

  it('let one of two entrances be withdrawn and end the case with the last', () => {
    const both = walked(entered, { act: 'enter', entry: personEntry })
    const one = afterAct(both, { act: 'withdraw', entryId: 2, on: '2026-11-30' }, seedCalendar)
    expect(one).toMatchObject({ state: 'received', entryIds: [1] })
    expect(limit(one, 'O4', 2)).toMatchObject({ state: 'ended', endedBy: 'withdraw' })
    expect(afterAct(one, { act: 'withdraw', entryId: 1, on: '2026-12-07' }, seedCalendar)).toMatchObject({
      state: 'withdrawn',
      limits: expect.arrayContaining([expect.objectContaining({ code: 'O4', entryId: 1, lateDays: 3 })]),
    })
  })

  it('offer a look-up when the person has left the list since', () => {
    const chain = walked(...answered('removedSince'))
    expect(chain.correction).toBe('none')
    expect(afterAct(chain, { act: 'requery' }, seedCalendar).correction).toBe('owed')
  })
})

describe('a mistyped answer', () => {
  const reanswer = (changes: Partial<Extract<ChainAct, { act: 'reanswer' }>> = {}) =>
    ({
      act: 'reanswer',
      on: '2026-12-11',
      outcome: 'upheld',
      isRequeried: false,
      isToldWrong: true,
      ...changes,
    }) as const

  it('moves our limit to the day the answer came, and what is owed with it', () => {
    const chain = walked(...answered('corrected'), reanswer())
    expect(chain).toMatchObject({ state: 'answered', outcome: 'upheld', correction: 'none' })
    expect(limit(chain, 'N1')).toMatchObject({ state: 'ended', endedOn: '2026-12-11' })
    expect(limit(chain, 'O5')).toMatchObject({ startsOn: '2026-12-11', due: { due: '2026-12-16' } })
    expect(walked(...answered('upheld'), reanswer({ outcome: 'revoked' })).correction).toBe('owed')
  })

  it('takes a new look-up that was ordered by it not back', () => {
    const chain = walked(...answered('corrected'), { act: 'requery' }, reanswer({ isRequeried: true }))
    expect(chain).toMatchObject({ outcome: 'upheld', correction: 'owed' })
  })

  it('makes a unit that was told something else be told again, late where it is late', () => {
    const told = walked(...answered('upheld'), ...notified)
    const chain = afterAct(told, reanswer({ outcome: 'removedSince' }), seedCalendar)
    expect(chain.state).toBe('answered')
    expect(limit(chain, 'O6')).toMatchObject({ state: 'waitingForDate', startsOn: null })
    const again = afterAct(chain, { act: 'notify', on: '2026-12-18' }, seedCalendar)
    expect(limit(again, 'O5')).toMatchObject({ state: 'ended', lateDays: 2 })
    expect(again.limits.filter(({ code }) => code === 'O6')).toHaveLength(1)
  })

  it('leaves the limits of a unit that was told the right thing alone', () => {
    const told = walked(...answered('upheld'), ...notified)
    expect(afterAct(told, reanswer({ on: '2026-12-14', isToldWrong: false }), seedCalendar)).toEqual(told)
  })

  it('cannot have come before the request left, nor be corrected before it came', () => {
    expect(() => walked(...answered(), reanswer({ on: '2026-11-30' }))).toThrow(/不能早于/)
    expect(() => walked(entered, reanswer())).toThrow(/不能办理/)
  })
})
