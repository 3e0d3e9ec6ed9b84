import type { OffPeriod } from '../deadline/calendar/yearArrangement.ts'
import { CalendarDate } from '../time.ts'

/** What could be read from lines a person typed; `problems` name the lines that could not. */
export interface ReadLines<T> {
  readonly found: readonly T[]
  readonly problems: readonly string[]
}

const periodLine = /^(\S+?)[\s:：]+(\d{4}-\d{2}-\d{2})(?:\s*(?:至|到|—|~)\s*(\d{4}-\d{2}-\d{2}))?$/

/** The 放假 stretches as a person types and reads them: one line each, `元旦 2026-12-31 至 2027-01-02`. */
export function periodsText(periods: readonly OffPeriod[]): string {
  return periods.map(({ name, from, to }) => `${name} ${from}${from === to ? '' : ` 至 ${to}`}`).join('\n')
}

/** Reads such lines; a line with one date is a single day. */
export function readPeriods(text: string): ReadLines<OffPeriod> {
  const lines = linesOf(text).map((line) => ({ line, period: periodOf(line) }))
  return {
    found: lines.flatMap(({ period }) => (period === null ? [] : [period])),
    problems: lines
      .filter(({ period }) => period === null)
      .map(({ line }) => `没有读懂“${line}”，请写成“元旦 2026-12-31 至 2027-01-02”。`),
  }
}

/** Reads the 调休上班 days: dates apart by spaces, commas or lines. */
export function readDays(text: string): ReadLines<CalendarDate> {
  const words = text.split(/[\s,，、;；]+/).filter((word) => word !== '')
  const isDate = (word: string) => CalendarDate.safeParse(word).success
  return {
    found: words.filter(isDate),
    problems: words.filter((word) => !isDate(word)).map((word) => `“${word}”不是日期，请写成“2027-02-13”。`),
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function periodOf(line: string): OffPeriod | null {
  const [, name = '', from = '', to = from] = periodLine.exec(line) ?? []
  const isReal = [from, to].every((date) => CalendarDate.safeParse(date).success)
  return isReal && name !== '' && from <= to ? { name, from, to } : null
}
