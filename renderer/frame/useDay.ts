import { useCallback } from 'react'
import { describeDay } from '../../shared/deadline/describeDay.ts'
import { seedCalendar } from '../../shared/deadline/seedCalendar.ts'
import { dateWords } from '../../shared/input/dateWords.ts'
import { parseDateInput } from '../../shared/input/parseDateInput.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { DateReading } from '../components/field/DateField.tsx'
import { useSession } from './session.ts'

/** A day in words for the screen, such as 星期日 非工作日, by the calendar that came with this version. */
export function useDayWords(date: CalendarDate): string {
  return describeDay(date, seedCalendar).text
}

/** How `DateField` reads what a clerk types: today is the core's, working days are counted by the calendar of this version. */
export function useDateReader(): (typed: string) => DateReading {
  const { today } = useSession()
  return useCallback(
    (typed: string): DateReading => {
      const read = parseDateInput(typed, today, seedCalendar)
      return read.ok
        ? { date: read.value, words: dateWords(read.value, seedCalendar) }
        : { refused: read.fault.message }
    },
    [today],
  )
}
