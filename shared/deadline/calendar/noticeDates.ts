import type { CalendarDate } from '../../time.ts'
import { dateOfEpochDay, epochDay } from './epochDay.ts'

/** One date as a notice writes it. */
export interface NoticeDate {
  /** Null when the words name no day that exists. */
  readonly date: CalendarDate | null
  readonly words: string
  /** What stands in brackets behind it, such as 农历除夕、周二; empty without. */
  readonly note: string
}

/** The year of the notice, and whether a December in it is the one before (元旦). */
export interface NoticeYear {
  readonly year: number
  readonly mayReachBack: boolean
}

const dateWords = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（([^（）]*)）)?/g

/** The dates a sentence of a notice names, in order; a date without a month has that of the date before it, one without a year the notice's. */
export function noticeDates(sentence: string, { year, mayReachBack }: NoticeYear): readonly NoticeDate[] {
  let month: number | null = null
  let current: number | null = null
  return [...sentence.matchAll(dateWords)].map(([words, statedYear, statedMonth, day, note = '']) => {
    const before = month
    month = statedMonth === undefined ? month : Number(statedMonth)
    if (statedYear !== undefined) current = Number(statedYear)
    else if (current === null) current = mayReachBack && month === 12 ? year - 1 : year
    // 12月31日至1月2日: the second date lies in the year after the first.
    else if (before === 12 && month === 1) current += 1
    return { date: realDate(current, month, Number(day)), words: words.replace(/（.*/, ''), note }
  })
}

function realDate(year: number, month: number | null, day: number): CalendarDate | null {
  if (month === null) return null
  const two = (number: number) => String(number).padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  const at = epochDay(date)
  // 2月30日 would be read as a day of March.
  return Number.isNaN(at) || dateOfEpochDay(at) !== date ? null : date
}
