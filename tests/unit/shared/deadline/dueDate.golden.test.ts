import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { dueDate } from '../../../../shared/deadline/dueDate.ts'
import { holidayTable } from '../../../fixtures/holidayTable.ts'

// Nothing of the engine is used here: the platform's own dates, two sets, and one step per day.
const off = new Set<string>()
const worked = new Set<string>()
const stepped = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1)
const named = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
const day = (text: string, year: string) => {
  const [y, m, d] = (text.length === 10 ? text : `${year}-${text}`).split('-').map(Number)
  return new Date(y ?? 0, (m ?? 0) - 1, d ?? 0)
}
for (const [year, row] of Object.entries(holidayTable)) {
  for (const stretch of row.off.split(' ')) {
    const [from = '', to = ''] = stretch.split('..')
    for (let at = day(from, year); at <= day(to, year); at = stepped(at)) off.add(named(at))
  }
  for (const date of row.worked.split(' ')) worked.add(named(day(date, year)))
}

function walked(received: Date, workingDays: number): string {
  let at = received
  let left = workingDays
  while (left > 0) {
    at = stepped(at)
    const isWeekend = at.getDay() === 0 || at.getDay() === 6
    if (isWeekend ? worked.has(named(at)) : !off.has(named(at))) left -= 1
  }
  return named(at)
}

const receipts: Date[] = []
for (let at = new Date(2021, 0, 1); at < new Date(2026, 11, 18); at = stepped(at)) receipts.push(at)

describe('due dates of 2021 to 2026', () => {
  it.each([1, 3, 7])('agree on every receipt day with a walk day by day over another table, %i days', (n) => {
    const walkedDates = receipts.map((at) => `${named(at)} +${n} ${walked(at, n)}`)
    const computed = receipts.map((at) => `${named(at)} +${n} ${dueDate(named(at), n, seedCalendar).due}`)
    expect(receipts).toHaveLength(2177)
    expect(computed.filter((line, index) => line !== walkedDates[index])).toEqual([])
  })
})
