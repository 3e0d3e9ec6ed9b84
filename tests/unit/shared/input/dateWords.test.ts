import { expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { dateWords } from '../../../../shared/input/dateWords.ts'

it.each([
  ['2026-11-22', '2026-11-22 星期日（非工作日）'],
  ['2026-11-23', '2026-11-23 星期一（工作日）'],
  ['2026-10-10', '2026-10-10 星期六（调休上班）'],
  ['2026-10-01', '2026-10-01 星期四（国庆节放假）'],
  ['2027-02-05', '2027-02-05 星期五（春节放假，暂定）'],
  ['1994-08-23', '1994-08-23 星期二'],
])('says beside %s what day it is', (date, words) => {
  expect(dateWords(date, seedCalendar)).toBe(words)
})
