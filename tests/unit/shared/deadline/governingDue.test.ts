import { describe, expect, it } from 'vitest'
import { extensionWords, governingDue } from '../../../../shared/deadline/governingDue.ts'

describe('governingDue', () => {
  it.each([
    [{ dueOn: '2026-11-24', extendedDueOn: null }, '2026-11-24'],
    [{ dueOn: '2026-11-24', extendedDueOn: '2026-11-26' }, '2026-11-26'],
    // The calendar moved the legal date past the agreed day.
    [{ dueOn: '2026-11-27', extendedDueOn: '2026-11-26' }, '2026-11-27'],
    [{ dueOn: null, extendedDueOn: '2026-11-26' }, null],
  ])('takes the later date of %o', (dates, governing) => {
    expect(governingDue(dates)).toBe(governing)
  })
})

describe('extensionWords', () => {
  it('names both dates, and says nothing without an extension', () => {
    expect(extensionWords({ dueOn: '2026-11-24', extendedDueOn: '2026-11-26' })).toBe(
      '原定 11-24 延期至 11-26',
    )
    expect(extensionWords({ dueOn: '2026-11-24', extendedDueOn: null })).toBe('')
  })
})
