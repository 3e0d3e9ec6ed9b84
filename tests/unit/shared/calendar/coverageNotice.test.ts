import { expect, it } from 'vitest'
import { coverageNotice } from '../../../../shared/calendar/coverageNotice.ts'

it.each([
  ['2026-10-31', '2026-12-31', null],
  ['2026-11-01', '2026-12-31', 2027],
  ['2026-12-31', '2026-12-31', 2027],
  ['2026-12-31', '2027-12-31', null],
  ['2027-01-01', '2026-12-31', 2027],
  ['2027-06-01', '2026-12-31', 2027],
])('on %s with days confirmed until %s asks for %s', (today, coveredUntil, year) => {
  expect(coverageNotice(today, { coveredUntil })?.year ?? null).toBe(year)
})

it('says which dates are 暂定', () => {
  expect(coverageNotice('2026-11-22', { coveredUntil: '2026-12-31' })?.words).toBe(
    '2027 年放假安排尚未确认，该年的期限均为暂定。',
  )
})
