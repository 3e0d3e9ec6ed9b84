import { createContext, useContext } from 'react'
import type { WorkingCalendar } from '../../../shared/deadline/calendar/workingCalendar.ts'

export const CalendarContext = createContext<WorkingCalendar | null>(null)

/** The working calendar in force, the same as the core's; the desk has it before its first screen. Only inside the frame. */
export function useCalendar(): WorkingCalendar {
  const calendar = useContext(CalendarContext)
  if (calendar === null) throw new Error('useCalendar outside the frame')
  return calendar
}
