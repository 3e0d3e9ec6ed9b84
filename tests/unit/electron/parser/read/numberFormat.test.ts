import { describe, expect, it } from 'vitest'
import { dateText, formatOfId, shownOfDate } from '../../../../../electron/parser/read/numberFormat.ts'

describe('shownOfDate', () => {
  it.each([
    'yyyy"年"m"月"',
    'yyyy"年"m"月";@',
    'yyyy年m月',
    '[$-804]yyyy"年"m"月";@',
    '[$-F800]yyyy\\-mm',
    '[DBNum1][$-804]yyyy"年"m"月"',
    'yyyy\\.mm',
    'yyyy/mm',
    'mmm-yy',
    'mmmm yyyy',
    'e"年"m"月"',
    '[Red][>=1]yyyy"年"m"月";General',
    'yyyy"年"m"月" AM/PM h:mm',
    'yyyy"年"m"月"\\日',
    'yyyy"年"m"月"_d',
    'm"月"',
    'YYYY"年"MM"月"',
    'yyyy"年"m"月(d日不详)"',
    'yyyy\\-mm\\ dddd',
  ])('finds no day in %s', (format) => {
    expect(shownOfDate(format, 35_000)).toBe('month')
  })

  it.each(['yyyy"年"', 'yyyy', '[$-804]yyyy"年";@', 'yyyy hh:mm'])('finds the year alone in %s', (format) => {
    expect(shownOfDate(format, 35_000)).toBe('year')
  })

  it.each([
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    'd-mmm-yy',
    'yyyy-mm-dd hh:mm:ss',
    'm"月"d"日"',
    'h:mm',
    '[h]:mm:ss',
  ])('finds a day, or a time that says nothing of one, in %s', (format) => {
    expect(shownOfDate(format, 35_000)).toBe('day')
  })

  it.each(['General', '@', '0.00', '0.00E+00', '#,##0;[Red]-#,##0', '0"年"', 'G/通用格式', '[DBNum1]0'])(
    'sees that %s is no date',
    (format) => {
      expect(shownOfDate(format, 35_000)).toBeNull()
    },
  )

  it('goes by the section that holds for the value', () => {
    const format = '[<36526]yyyy"年"m"月";yyyy"年"m"月"d"日"'
    expect([shownOfDate(format, 35_000), shownOfDate(format, 37_000)]).toEqual(['month', 'day'])
  })
})

it('knows the formats that a file names by number alone, and lets its own win', () => {
  const none = new Map<number, string>()
  const shown = (id: number) => shownOfDate(formatOfId(id, none) ?? '', 35_000)
  for (const id of [17, 27, 36, 50, 52, 55, 57]) expect(shown(id), String(id)).toBe('month')
  for (const id of [14, 15, 22, 31]) expect(shown(id), String(id)).toBe('day')
  for (const id of [0, 1, 9, 49]) expect(shown(id), String(id)).toBeNull()
  expect(formatOfId(57, new Map([[57, 'yyyy/m/d']]))).toBe('yyyy/m/d')
})

it('counts days as the programs do, in both epochs, with the day that never was', () => {
  const full = 'yyyy-mm-dd'
  expect([1, 59, 61, 34_862].map((serial) => dateText(serial, full, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '1995-06-12',
  ])
  expect(dateText(34_862 - 1462, full, true)).toBe('1995-06-12')
  expect(dateText(34_862.75, 'yyyy-mm', false)).toBe('1995-06')
  expect(dateText(1e18, full, false)).toBeNull()
})
