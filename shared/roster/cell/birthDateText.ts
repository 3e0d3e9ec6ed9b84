import { dateOfEpochDay, epochDay } from '../../deadline/calendar/epochDay.ts'
import { birthDateOf } from '../../identity/residentId.ts'
import type { SheetCell } from '../sheet.ts'

/** What the birth date beside a number says of it; null when they agree, or when there is none. */
export function compareBirthDate(
  cell: SheetCell | null,
  idNumber: string,
): 'birthdate-mismatch' | 'birthdate-unknown' | null {
  const readings = birthDateReadings(cell)
  if (readings === null) return null
  if (readings.length === 0) return 'birthdate-unknown'
  const birthDate = birthDateOf(idNumber) ?? ''
  return readings.some((reading) => birthDate.startsWith(reading)) ? null : 'birthdate-mismatch'
}

/**
 * The birth dates a cell may mean, as far as they go: `1990`, `1990-01` or `1990-01-02`; several where day and month may have changed
 * places. Empty when it cannot be understood, null when nothing is there to understand. A number such as 1990.1 may have been 1990.10,
 * so only its year counts.
 */
export function birthDateReadings(cell: SheetCell | null): readonly string[] | null {
  // A computed date says what the number beside it says, or nothing that could be believed.
  if (cell === null || cell.kind === 'formula') return null
  const text = plain(cell.text)
  if (text === '') return null
  if (cell.kind === 'number' && /^\d{4}\.\d+$/.test(text)) return [text.slice(0, 4)]
  if (lunar.test(text)) return []
  const bare = withoutTrimmings(text)
  for (const read of readers) {
    const dates = read(bare)
    if (dates !== null) return dates
  }
  return []
}

const lunar = /农历|阴历|腊月|正月|冬月|闰|初[一二三四五六七八九十]|廿/u
const ignorable = /\p{Default_Ignorable_Code_Point}+/gu

/** In one width, Chinese figures as digits; empty for a cell that holds only blanks or a dash. */
function plain(raw: string): string {
  const text = raw.normalize('NFKC').replace(ignorable, '').trim()
  if (/^[-—–_/\\.·]*$/u.test(text)) return ''
  return withDigits(text)
}

const figures = '〇一二三四五六七八九'
const figureOf = (figure: string) => (/[零○OoＯ]/u.test(figure) ? '0' : String(figures.indexOf(figure)))

// 一九九〇年五月十二日: the year figure by figure, month and day as words up to 三十一.
function withDigits(text: string): string {
  return text
    .replace(/[〇零○OoＯ一二三四五六七八九]{4}(?=年)/gu, (year) => Array.from(year, figureOf).join(''))
    .replace(/([二三]?)十([一二三四五六七八九]?)(?=[月日号])/gu, (_, tens: string, ones: string) =>
      String((tens === '' ? 1 : figures.indexOf(tens)) * 10 + (ones === '' ? 0 : figures.indexOf(ones))),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/gu, figureOf)
}

// A time behind it, an age, 生 and brackets around nothing that a date is made of.
function withoutTrimmings(text: string): string {
  return text
    .replace(/\(?(公历|阳历|新历|身份证)\)?[:：]?/gu, '')
    .replace(
      /(?:T|\s+|(?<=日))(上午|下午|AM|PM)?\s*\d{1,2}[:时]\d{1,2}([:分]\d{1,2}(\.\d+)?)?秒?分?\s*(AM|PM|Z)?$/iu,
      '',
    )
    .replace(/[([【]?(年龄[:：]?)?\d{1,3}(周|虚)?岁(半)?[)\]】]?/gu, '')
    .replace(/[([【](星期|周)?[一二三四五六日天]?[)\]】]/gu, '')
    .replace(/^(出生)?(于|日期[:：]?|[:：])|^生于|(日)?(出生|生人|生)$/gu, '$3')
    .replace(/月份/gu, '月')
    .replace(/(?<=\d)[号](?=$)/u, '日')
    .trim()
}

type Read = (text: string) => readonly string[] | null

const two = (part: string | undefined) => (part ?? '').padStart(2, '0')

function dateOf(year: string, month?: string, day?: string): string {
  return [year, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-')
}

// Who applies for a post today was born between 1930 and 2029.
const century = (year: string) => `${Number(year) >= 30 ? '19' : '20'}${year}`
const isYear = (year: string) => year >= '1900' && year <= '2099'

const separator = '[-/.年,、。\\\\—–_·\\s]+'
const second = '[-/.月,、。\\\\—–_·\\s]+'
const byYear = new RegExp(`^(\\d{4}|\\d{2})${separator}(\\d{1,2})(?:${second}(\\d{1,2}))?[日月.。]*$`, 'u')
const byDay = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})$`, 'u')

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (word: string) => String(english.indexOf(word.slice(0, 3).toLowerCase()) + 1)

const readers: readonly Read[] = [
  // 1990-05-01, 1990.5, 1990年5月1日, 90.5
  (text) => {
    const [, year = '', month, day] = byYear.exec(text) ?? []
    if (year === '') return null
    const date = dateOf(year.length === 4 ? year : century(year), month, day)
    // 1/5/90 in the order of another country is told apart by its last part.
    return year.length === 2 && day !== undefined && Number(year) <= 12
      ? [date, ...yearLast(year, month ?? '', day)]
      : [date]
  },
  (text) => {
    const [, first = '', middle = '', year = ''] = byDay.exec(text) ?? []
    return year === '' ? null : [dateOf(year, first, middle), dateOf(year, middle, first)]
  },
  // A year alone, year and month, or the whole day in one run.
  (text) => {
    const run = /^(\d{4}|\d{6}|\d{8})年?$/.exec(text)?.[1]
    if (run === undefined) return null
    if (isYear(run.slice(0, 4))) return [dateOf(run.slice(0, 4), run.slice(4, 6), run.slice(6, 8))]
    return run.length === 6 ? [dateOf(century(run.slice(0, 2)), run.slice(2, 4), run.slice(4, 6))] : null
  },
  // Days since 1899-12-30, as an office program counts them: 1927 to 2037.
  (text) => {
    const days = /^([1-4]\d{4}|50000)(\.\d+)?$/.exec(text)?.[1]
    return days === undefined ? null : [dateOfEpochDay(epochDay('1899-12-30') + Number(days))]
  },
  (text) => {
    const [, year = '', month, day] =
      /^(?:民国|中华民国)(\d{2,3})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/u.exec(text) ?? []
    return year === '' ? null : [dateOf(String(Number(year) + 1911), month, day)]
  },
  (text) => {
    const [, day, word = '', year = ''] =
      /^(?:(\d{1,2})[-\s])?([A-Za-z]{3,9})[-\s.,]+(\d{4}|\d{2})$/u.exec(text) ?? []
    const month = monthOf(word)
    return word === '' || month === '0'
      ? null
      : [dateOf(year.length === 4 ? year : century(year), month, day)]
  },
  (text) => {
    const [, word = '', day, year = ''] = /^([A-Za-z]{3,9})[-\s.]+(\d{1,2}),?\s*(\d{4})$/u.exec(text) ?? []
    const month = monthOf(word)
    return word === '' || month === '0' ? null : [dateOf(year, month, day)]
  },
]

function yearLast(first: string, middle: string, year: string): readonly string[] {
  return [dateOf(century(two(year)), first, middle), dateOf(century(two(year)), middle, first)]
}
