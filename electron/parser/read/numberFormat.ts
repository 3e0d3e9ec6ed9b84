/** How far the number format of a date cell shows the date; what it does not show was never given, only stored. */
export type DateShown = 'year' | 'month' | 'day'

const yearMonth = 'yyyy"年"m"月"'
const monthDay = 'm"月"d"日"'

// The formats that a file refers to by number alone (ECMA-376 18.8.30, in the Chinese table); others are no dates.
const builtIn: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: yearMonth,
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  // A time in the Chinese table, year and month in the Japanese: neither shows a day.
  55: yearMonth,
  56: 'h"时"mm"分"ss"秒"',
  57: yearMonth,
  58: monthDay,
}

/** Number and format of each of them. */
export const builtInFormats: readonly (readonly [number, string])[] = Object.entries(builtIn).map(
  ([id, format]) => [Number(id), format],
)

/** The format behind a number of the file, its own definitions first; undefined for a number that names no date. */
export function formatOfId(id: number, own: ReadonlyMap<number, string>): string | undefined {
  return own.get(id) ?? builtIn[id]
}

/** A number as a plain date as far as its format shows one (`1990-05-01`, `1990-05`, `1990`); null when the format is of no date. */
export function dateText(serial: number, format: string, date1904: boolean): string | null {
  const shown = shownOfDate(format, serial)
  if (shown === null || !Number.isFinite(serial) || serial < 0 || serial > latestSerial) return null
  const day = new Date(epochMs + Math.floor(serialOf1900(serial, date1904)) * dayMs)
  return day.toISOString().slice(0, charactersShown[shown])
}

// How many characters of `YYYY-MM-DD` a format shows.
const charactersShown: Readonly<Record<DateShown, number>> = { year: 4, month: 7, day: 10 }

const dayMs = 86_400_000
const epochMs = Date.UTC(1899, 11, 30)
const latestSerial = 2_958_465

// The programs count 1900-02-29, which never was: before it every number stands for the day after.
function serialOf1900(serial: number, date1904: boolean): number {
  if (date1904) return serial + 1462
  return serial < 60 ? serial + 1 : serial
}

/** How far a number format shows a date; null when it shows neither date nor time. Of several sections the one for `value` counts. */
export function shownOfDate(format: string, value: number): DateShown | null {
  const codes = bareCodes(sectionFor(format, value))
  const times = codes.some((code) => /^[hs]/.test(code))
  const dates = codes.filter((code, index) => code[0] !== 'm' || !isMinutes(codes, index))
  if (dates.some((code) => /^d{1,2}$/.test(code))) return 'day'
  if (dates.some((code) => code[0] === 'm')) return 'month'
  if (dates.some((code) => /^[yeb]/.test(code))) return 'year'
  // A time, or the day of a week: the date behind it is not shown, but nothing says that it was given in part.
  return times || dates.some((code) => /^(d{3,}|a{3,})$/.test(code)) ? 'day' : null
}

function isMinutes(codes: readonly string[], index: number): boolean {
  if ((codes[index] ?? '').length > 2) return false
  return codes[index - 1]?.[0] === 'h' || codes[index + 1]?.[0] === 's'
}

/** The letters that stand for parts of a date or time, one run each; quoted and escaped text, colours and conditions are gone. */
function bareCodes(section: string): string[] {
  const bare = section
    .toLowerCase()
    .replace(/\[(h+|m+|s+)\]/g, 'h')
    .replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./g, ' ')
    .replace(/general|am\/pm|a\/p|上午\/下午|e[+-]/g, ' ')
  return bare.match(/y+|e+|b+|m+|d+|a{3,}|h+|s+/g) ?? []
}

function sectionFor(format: string, value: number): string {
  const sections = format.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;])+/g) ?? [format]
  const chosen = sections.slice(0, 3).find((section, index) => {
    const [, sign, bound] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section) ?? []
    if (sign === undefined) return index > 0 || value >= 0
    return holds(value, sign, Number(bound))
  })
  return chosen ?? sections[0] ?? format
}

function holds(value: number, sign: string, bound: number): boolean {
  if (sign === '=') return value === bound
  if (sign === '<>') return value !== bound
  if (sign.startsWith('<')) return sign === '<=' ? value <= bound : value < bound
  return sign === '>=' ? value >= bound : value > bound
}
