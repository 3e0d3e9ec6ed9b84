import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { parseDateInput } from '../../../../shared/input/parseDateInput.ts'

const today = '2026-11-22'
const read = (text: string, on = today): string => {
  const result = parseDateInput(text, on, seedCalendar)
  return result.ok ? result.value : result.fault.message
}

describe('parseDateInput', () => {
  it.each([
    ['20261122', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026.11.22', '2026-11-22'],
    ['2026年11月22日', '2026-11-22'],
    ['1122', '2026-11-22'],
    ['11.22', '2026-11-22'],
    ['11-22', '2026-11-22'],
    ['11月22日', '2026-11-22'],
    ['3.5', '2026-03-05'],
    ['２０２６１１２２', '2026-11-22'],
    [' 11 . 22 ', '2026-11-22'],
    ['今', '2026-11-22'],
    ['今天', '2026-11-22'],
    ['昨', '2026-11-21'],
    ['明天', '2026-11-23'],
    ['+3', '2026-11-25'],
    ['＋３', '2026-11-25'],
    ['+0', '2026-11-22'],
    ['-1', '2026-11-20'],
    ['20240229', '2024-02-29'],
    ['19940823', '1994-08-23'],
  ])('reads %j as %s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  it('counts +3 in working days across a long holiday', () => {
    expect(read('+3', '2026-09-30')).toBe('2026-10-10')
  })

  it('takes the year on the near side of new year', () => {
    expect(read('1230', '2027-01-04')).toBe('2026-12-30')
    expect(read('0105', '2026-12-30')).toBe('2027-01-05')
    expect(read('0501', '2026-12-30')).toBe('2026-05-01')
    expect(read('1101', '2027-03-01')).toBe('2027-11-01')
  })

  it.each([
    ['', '请输入日期，例如'],
    ['下周', '看不懂“下周”'],
    ['261122', '看不懂“261122”'],
    ['3', '看不懂“3”'],
    ['+3.5', '看不懂'],
    ['20260230', '不存在的日期：2026年2月没有 30 日'],
    ['0229', '2026年2月没有 29 日'],
    ['1322', '不存在的日期：没有 13 月'],
    ['0022', '没有 0 月'],
    ['1100', '2026年11月没有 0 日'],
    ['00010101', '年份 1 不在1900至2199之间'],
    ['+999', '2030'],
  ])('answers %j with %s', (text, words) => {
    expect(read(text)).toContain(words)
  })

  it('refuses as invalid input and shows the forms', () => {
    expect(parseDateInput('x', today, seedCalendar)).toEqual({
      ok: false,
      fault: {
        code: 'invalid-input',
        message: '看不懂“x”，请输入日期，例如 20261122、1122、11.22、今、昨 或 +3（三个工作日后）。',
      },
    })
  })

  it('says so when working days run out of the calendar', () => {
    expect(read('+900', '2035-06-01')).toContain('超出工作日历')
    expect(read('+1', '2040-01-01')).toContain('工作日历只编到')
  })

  it('reads every date it is given in full', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (moment) => {
        const date = moment.toISOString().slice(0, 10)
        expect(read(date)).toBe(date)
        expect(read(date.replaceAll('-', ''))).toBe(date)
      }),
    )
  })

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        expect(read(text)).not.toBe('')
      }),
    )
  })
})
