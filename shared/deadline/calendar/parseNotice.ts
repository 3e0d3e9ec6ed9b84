import type { CalendarDate } from '../../time.ts'
import { epochDay, weekdayCharacter } from './epochDay.ts'
import { noticeDates } from './noticeDates.ts'
import type { OffPeriod } from './yearArrangement.ts'

/** What could be read from the text of a yearly notice: a proposal, never more; `problems` must be settled by a person. */
export interface NoticeReading {
  readonly year: number | null
  readonly title: string | null
  readonly offPeriods: readonly OffPeriod[]
  readonly makeUpWorkdays: readonly CalendarDate[]
  /** What could not be read or does not agree with itself, as sentences. */
  readonly problems: readonly string[]
  /** Sentences that name a date but neither 放假 nor 上班 (such as 鼓励…休息): not taken over. */
  readonly leftOut: readonly string[]
}

const holidays = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const
const itemStart = /(?:^|[\n。])[一二三四五六七八九十]{1,2}、([^\n。:：]{2,20})[:：]/g
const counted = /(?:共|放假)(\d{1,2})天/
const weekdayNamed = /(?:周|星期)([一二三四五六日天])/

/**
 * Reads the State Council's notice on the holidays of a year, pasted as text: 放假 stretches and 调休上班 days, each checked against the weekday
 * and the number of days the notice itself states. `year` is used where the text does not name one.
 */
export function parseNotice(pasted: string, year: number | null = null): NoticeReading {
  const text = normalised(pasted)
  // As the gazette sets it, the title runs over two or three lines.
  const title = /国务院办公厅\n?关于(\d{4})年\n?部分节假日安排的通知/.exec(text)
  const stated = title?.[1] ?? /(\d{4})年[^\n。]{0,12}(?:节假日|放假)/.exec(text)?.[1]
  const known = stated === undefined ? year : Number(stated)
  const found: Found = { offPeriods: [], makeUpWorkdays: [], problems: [], leftOut: [] }
  if (known === null) found.problems.push('没有读到是哪一年的安排，请填写年份后再读一次。')
  else for (const item of itemsOf(text)) readItem(item, known, found)
  if (known !== null) found.problems.push(...missingHolidays(found.offPeriods))
  return { year: known, title: title?.[0].replaceAll('\n', '') ?? null, ...found }
}

interface Found {
  readonly offPeriods: OffPeriod[]
  readonly makeUpWorkdays: CalendarDate[]
  readonly problems: string[]
  readonly leftOut: string[]
}

interface Item {
  readonly name: string
  readonly body: string
}

/** Digits and brackets in one width, no spaces within lines; paragraphs stay apart. */
function normalised(pasted: string): string {
  return pasted
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）')
    .replace(/[^\S\n]+/g, '')
    .replace(/\n+/g, '\n')
}

function itemsOf(text: string): readonly Item[] {
  const starts = [...text.matchAll(itemStart)]
  return starts.map((start, index) => {
    const from = start.index + start[0].length
    const until = starts[index + 1]?.index ?? text.length
    // The last item ends with its paragraph: what follows speaks to the public and names no days.
    return { name: start[1] ?? '', body: text.slice(from, until).split('\n')[0] ?? '' }
  })
}

function readItem({ name, body }: Item, year: number, found: Found): void {
  const before = found.offPeriods.length
  for (const sentence of body.split('。').filter((part) => part !== '')) {
    if (/放假/.test(sentence)) readOff({ name, body: sentence }, year, found)
    else if (/上班$/.test(sentence)) readMakeUp({ name, body: sentence }, year, found)
    else if (/\d日/.test(sentence)) found.leftOut.push(`${name}：${sentence}`)
  }
  if (found.offPeriods.length === before) found.problems.push(`没有读懂“${name}”的放假日期，请手工填写。`)
}

function readOff({ name, body }: Item, year: number, { offPeriods, problems }: Found): void {
  const dates = datesIn({ name, body: body.slice(0, body.indexOf('放假')) }, year, problems)
  const [from, to = from] = dates
  if (from === undefined || to === undefined || dates.length > 2 || to < from) {
    problems.push(`没有读懂“${name}：${body}”的起止日期，请手工填写。`)
    return
  }
  const length = epochDay(to) - epochDay(from) + 1
  const statedLength = counted.exec(body)?.[1]
  if (statedLength !== undefined && Number(statedLength) !== length)
    problems.push(`“${name}”通知写共 ${statedLength} 天，${from} 至 ${to} 却是 ${length} 天，请核对。`)
  offPeriods.push({ name, from, to })
}

function readMakeUp({ name, body }: Item, year: number, { makeUpWorkdays, problems }: Found): void {
  const dates = datesIn({ name, body }, year, problems)
  if (dates.length === 0) problems.push(`没有读懂“${name}：${body}”的调休上班日期，请手工填写。`)
  makeUpWorkdays.push(...dates)
}

/** The dates of a sentence; a weekday that the notice states and the date does not have is named. */
function datesIn({ name, body }: Item, year: number, problems: string[]): readonly CalendarDate[] {
  return noticeDates(body, { year, mayReachBack: name.includes('元旦') }).flatMap(({ date, words, note }) => {
    if (date === null) {
      problems.push(`“${name}”里的“${words}”不是一个日期，请核对。`)
      return []
    }
    const weekday = weekdayNamed.exec(note)?.[1]?.replace('天', '日')
    if (weekday !== undefined && weekday !== weekdayCharacter(date))
      problems.push(`“${name}”里 ${date} 是星期${weekdayCharacter(date)}，通知写的是“${note}”，请核对。`)
    return [date]
  })
}

function missingHolidays(offPeriods: readonly OffPeriod[]): readonly string[] {
  return holidays
    .filter((holiday) => !offPeriods.some(({ name }) => name.includes(holiday)))
    .map((holiday) => `没有读到“${holiday}”的放假安排，请核对通知全文。`)
}
