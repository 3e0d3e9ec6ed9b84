import { describe, expect, it } from 'vitest'
import { calendarVersion } from '../../../../../shared/deadline/calendar/calendarVersion.ts'
import { seedArrangements } from '../../../../../shared/deadline/calendar/seedArrangements.ts'

const version = calendarVersion(seedArrangements, '2026-12-31')

describe('calendarVersion', () => {
  it('names the covered date and the content', () => {
    expect(version).toMatch(/^2026-12-31\/[0-9a-f]{8}$/)
  })

  it('is the same whatever the order of years and days', () => {
    const shuffled = seedArrangements.toReversed().map((arrangement) => ({
      ...arrangement,
      offPeriods: arrangement.offPeriods.toReversed(),
      makeUpWorkdays: arrangement.makeUpWorkdays.toReversed(),
    }))
    expect(calendarVersion(shuffled, '2026-12-31')).toBe(version)
  })

  it('changes with any single day', () => {
    const changed = seedArrangements.map((arrangement) =>
      arrangement.year === 2026
        ? { ...arrangement, makeUpWorkdays: arrangement.makeUpWorkdays.slice(1) }
        : arrangement,
    )
    expect(calendarVersion(changed, '2026-12-31')).not.toBe(version)
  })
})
