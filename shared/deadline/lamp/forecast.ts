import type { CalendarDate } from '../../time.ts'
import type { WorkingCalendar } from '../calendar/workingCalendar.ts'
import { type OfficeHours, timeOfDay } from '../officeHours.ts'
import { dayAt, endOfDay, startOfDay, type WorkPosition } from '../workPosition.ts'

/** A letter that waits for the desk: how many of its persons are still to be looked up. */
export interface OpenRequest {
  readonly requestId: number
  /** Null while its limit has not started; such a letter comes last. */
  readonly dueOn: CalendarDate | null
  readonly persons: number
}

/** Where the desk stands: today, the part of today's hours that has gone by (0 to 1), its pace and hours. */
export interface DeskPace {
  readonly today: CalendarDate
  readonly elapsed: number
  readonly personsPerHour: number
  readonly hours: OfficeHours
}

/** When one letter is likely to be through. */
export interface ForecastRequest extends OpenRequest {
  readonly endsOn: CalendarDate
  /** Beijing time `HH:mm`. */
  readonly endsAt: string
  readonly fits: boolean
}

/**
 * When each open letter ends at the desk's pace, taken in the order of their limits (the earliest first, of equal ones the one that came
 * first), one after the other, in working hours only. Letters without a limit come last.
 */
export function forecast(
  letters: readonly OpenRequest[],
  { today, elapsed, personsPerHour, hours }: DeskPace,
  calendar: WorkingCalendar,
): readonly ForecastRequest[] {
  const perDay = personsPerHour * hoursOfDay(hours)
  const isDayOff = startOfDay(today, calendar) === endOfDay(today, calendar)
  let position: WorkPosition = startOfDay(today, calendar) + (isDayOff ? 0 : elapsed)
  return letters
    .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.requestId - b.requestId)
    .map((letter) => {
      position += letter.persons / perDay
      const { on, part } = dayAt(Math.max(position, startOfDay(today, calendar) + 1e-9), calendar)
      return {
        ...letter,
        endsOn: on,
        endsAt: timeOfDay(part, hours),
        fits: letter.dueOn === null || on <= letter.dueOn,
      }
    })
}

/** The part of a working day that has gone by at a Beijing time `HH:mm`: 0 before it begins, 1 after it ends, lunch counts as nothing. */
export function elapsedPart(at: string, hours: OfficeHours): number {
  const now = minutesOf(at)
  const part = (from: string, to: string) =>
    Math.min(1, Math.max(0, (now - minutesOf(from)) / (minutesOf(to) - minutesOf(from))))
  return (part(hours.morningFrom, hours.morningTo) + part(hours.afternoonFrom, hours.afternoonTo)) / 2
}

/** How many hours the office works in a day. */
export function hoursOfDay({ morningFrom, morningTo, afternoonFrom, afternoonTo }: OfficeHours): number {
  return (
    (minutesOf(morningTo) - minutesOf(morningFrom) + minutesOf(afternoonTo) - minutesOf(afternoonFrom)) / 60
  )
}

/** Persons and hours of the days on which results were recorded; the pace is their quotient, null below `enough` persons. */
export function measuredPace(
  days: readonly { readonly persons: number; readonly hours: number }[],
  enough = 20,
): number | null {
  const persons = days.reduce((sum, day) => sum + day.persons, 0)
  const hours = days.reduce((sum, day) => sum + day.hours, 0)
  return persons < enough || hours === 0 ? null : persons / hours
}

const minutesOf = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
