import { describe, expect, it } from 'vitest'
import { seedArrangements } from '../../../../../shared/deadline/calendar/seedArrangements.ts'
import { offDaysOf, YearArrangement } from '../../../../../shared/deadline/calendar/yearArrangement.ts'
import workdays from '../../../../fixtures/workdays.json' with { type: 'json' }

const valid: YearArrangement = {
  year: 2027,
  edition: 1,
  source: { title: '测试通知', address: '' },
  offPeriods: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
  makeUpWorkdays: ['2026-12-27'],
}
const faultsOf = (change: Partial<YearArrangement>): readonly string[] =>
  YearArrangement.safeParse({ ...valid, ...change }).error?.issues.map((issue) => issue.message) ?? []

describe('the seeded arrangements', () => {
  it('hold exactly the published days of every year', () => {
    const published = Object.entries(workdays.years).map(([year, { offDays, makeUpWorkdays }]) => ({
      year: Number(year),
      offDays,
      makeUpWorkdays,
    }))
    const seeded = seedArrangements.map((arrangement) => ({
      year: arrangement.year,
      offDays: offDaysOf(arrangement).map((day) => day.date),
      makeUpWorkdays: arrangement.makeUpWorkdays,
    }))
    expect(seeded).toEqual(published)
  })

  it('name the notice they come from', () => {
    const sources = Object.values(workdays.years).map((year) => year.source.replace('gov.cn ', ''))
    seedArrangements.forEach((arrangement, index) => {
      expect(arrangement.source.address).toContain(sources[index])
      expect(arrangement.source.title).toContain(String(arrangement.year))
    })
  })

  it('pass their own schema', () => {
    expect(seedArrangements.map((arrangement) => YearArrangement.parse(arrangement))).toEqual(
      seedArrangements,
    )
  })
})

describe('YearArrangement', () => {
  it('accepts days in the December before', () => {
    expect(faultsOf({})).toEqual([])
  })

  it('refuses days before that December or after the year', () => {
    expect(faultsOf({ makeUpWorkdays: ['2026-11-28'] })).toEqual([
      '2026-11-28 不在2027年或上一年12月之内，请核对通知',
    ])
    expect(faultsOf({ makeUpWorkdays: ['2028-01-01'] })).toHaveLength(1)
  })

  it('refuses a make-up working day that is no weekend', () => {
    expect(faultsOf({ makeUpWorkdays: ['2027-01-04'] })).toEqual([
      '2027-01-04 不是周六或周日，不能列为调休上班，请核对通知',
    ])
  })

  it('refuses a day that is both off and worked', () => {
    expect(faultsOf({ makeUpWorkdays: ['2027-01-02'] })).toEqual([
      '2027-01-02 同时列为放假和调休上班，请核对通知',
    ])
  })

  it('refuses repeated days and a period that ends before it begins', () => {
    expect(faultsOf({ makeUpWorkdays: ['2026-12-27', '2026-12-27'] })).toHaveLength(1)
    expect(
      faultsOf({ offPeriods: [...valid.offPeriods, { name: '春节', from: '2027-01-02', to: '2027-01-02' }] }),
    ).toHaveLength(1)
    expect(faultsOf({ offPeriods: [{ name: '元旦', from: '2027-01-02', to: '2027-01-01' }] })).toContain(
      '放假的最后一天不能早于第一天',
    )
  })
})
