import { describe, expect, it } from 'vitest'
import { periodsText, readDays, readPeriods } from '../../../../shared/calendar/arrangementText.ts'
import { seedArrangements } from '../../../../shared/deadline/calendar/seedArrangements.ts'

describe('the lines of 放假', () => {
  it.each(seedArrangements.map(({ year, offPeriods }) => [year, offPeriods] as const))(
    'come back as they were written for %i',
    (_, offPeriods) => {
      expect(readPeriods(periodsText(offPeriods))).toEqual({ found: offPeriods, problems: [] })
    },
  )

  it.each(['元旦', '元旦 2027-02-30', '元旦 2027-01-02 至 2027-01-01', '2027-01-01', '元旦 1月1日'])(
    'name what cannot be read: %s',
    (line) => {
      const { found, problems } = readPeriods(`春节 2027-02-05 至 2027-02-11\n${line}`)
      expect(found).toHaveLength(1)
      expect(problems).toEqual([expect.stringContaining(line)])
    },
  )
})

describe('the days of 调休上班', () => {
  it('may be apart by anything', () => {
    const { found, problems } = readDays('2026-12-27、2027-02-13\n2027-09-26，2027-13-01')
    expect(found).toEqual(['2026-12-27', '2027-02-13', '2027-09-26'])
    expect(problems).toEqual([expect.stringContaining('2027-13-01')])
  })
})
