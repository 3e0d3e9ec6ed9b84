import type { CalendarDate } from '../../time.ts'
import { statutoryHolidaysSource } from './statutoryHolidays.ts'
import { offDaysOf, type YearArrangement } from './yearArrangement.ts'

/**
 * Names the content of a calendar, e.g. `2026-12-31/1a2b3c4d`: the date it is covered until and a checksum (FNV-1a, 32 bit) of
 * every day it names. The same days always give the same version, on every machine; it is a name, not a protection.
 */
export function calendarVersion(
  arrangements: readonly YearArrangement[],
  coveredUntil: CalendarDate,
): string {
  const canonical = [...arrangements]
    .sort((a, b) => a.year - b.year)
    .map((arrangement) => {
      const off = offDaysOf(arrangement)
        .map(({ date, name }) => `${date}${name}`)
        .sort()
      return [
        arrangement.year,
        arrangement.edition,
        off.join(','),
        [...arrangement.makeUpWorkdays].sort().join(','),
      ]
    })
  return `${coveredUntil}/${checksum(JSON.stringify([statutoryHolidaysSource.version, canonical]))}`
}

function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
