import { expect, it } from 'vitest'
import { noticeDates } from '../../../../../shared/deadline/calendar/noticeDates.ts'

const read = (sentence: string, mayReachBack = false) =>
  noticeDates(sentence, { year: 2027, mayReachBack }).map(({ date }) => date)

it.each([
  ['2月5日至12日', ['2027-02-05', '2027-02-12']],
  ['4月30日至5月4日', ['2027-04-30', '2027-05-04']],
  ['2026年12月31日至2027年1月2日', ['2026-12-31', '2027-01-02']],
  ['2月30日', [null]],
  ['5日', [null]],
  ['没有日期', []],
])('reads %s', (sentence, dates) => {
  expect(read(sentence)).toEqual(dates)
})

it('reaches back into December only where told', () => {
  expect(read('12月31日至1月2日', true)).toEqual(['2026-12-31', '2027-01-02'])
  expect(read('12月31日')).toEqual(['2027-12-31'])
})

it('keeps the words and the brackets', () => {
  expect(noticeDates('1月28日（农历除夕、周二）', { year: 2025, mayReachBack: false })).toEqual([
    { date: '2025-01-28', words: '1月28日', note: '农历除夕、周二' },
  ])
})
