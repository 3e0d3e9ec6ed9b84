import { useCallback } from 'react'
import { describeDay } from '../../../shared/deadline/calendar/describeDay.ts'
import { dateWords } from '../../../shared/input/dateWords.ts'
import { parseDateInput } from '../../../shared/input/parseDateInput.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { DateReading } from '../../components/field/DateField.tsx'
import { useSession } from '../session/session.ts'
import { useCalendar } from './useCalendar.ts'

/** A day in words for the screen, such as 星期日 非工作日, by the calendar in force. */
export function useDayWords(date: CalendarDate): string {
  return describeDay(date, useCalendar()).text
}

/** How `DateField` reads what a clerk types: today is the core's, working days are counted by the calendar in force. */
export function useDateReader(): (typed: string) => DateReading {
  const { today } = useSession()
  const calendar = useCalendar()
  return useCallback(
    (typed: string): DateReading => {
      const read = parseDateInput(typed, today, calendar)
      return read.ok
        ? { date: read.value, words: dateWords(read.value, calendar) }
        : { refused: read.fault.message }
    },
    [today, calendar],
  )
}
