import { describe, expect, it } from 'vitest'
import { describeDay } from '../../../../../shared/deadline/calendar/describeDay.ts'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'

describe('describeDay', () => {
  it.each([
    ['2026-11-22', '星期日 非工作日'],
    ['2026-11-23', '星期一 工作日'],
    ['2026-10-01', '星期四 国庆节放假'],
    ['2026-10-10', '星期六 调休上班'],
    ['2025-10-06', '星期一 国庆节、中秋节放假'],
    ['2027-02-05', '星期五 春节放假（暂定）'],
    ['2027-03-01', '星期一 工作日，暂定'],
  ])('says what %s is', (date, text) => {
    expect(describeDay(date, seedCalendar).text).toBe(text)
  })

  it('gives only the weekday where the calendar does not reach', () => {
    expect(describeDay('1994-08-23', seedCalendar)).toEqual({
      date: '1994-08-23',
      weekday: '星期二',
      kind: null,
      words: null,
      provisional: false,
      text: '星期二',
    })
  })

  it('never says 调休 alone', () => {
    const words = seedCalendar.days.map((day) => describeDay(day.date, seedCalendar).text)
    expect(words.filter((text) => text.includes('调休') && !text.includes('调休上班'))).toEqual([])
  })
})
