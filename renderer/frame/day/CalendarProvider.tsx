import { type ReactNode, useMemo } from 'react'
import { buildWorkingCalendar } from '../../../shared/deadline/calendar/workingCalendar.ts'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { CalendarContext } from './useCalendar.ts'

/** Fetches the working calendar once per login and again when it has changed; what lies inside always has one. */
export function CalendarProvider({ children }: { readonly children: ReactNode }) {
  const inForce = useQuery('calendars.inForce', {}, { keepOld: true })
  const arrangements = inForce.data?.arrangements
  const calendar = useMemo(
    () => (arrangements === undefined ? null : buildWorkingCalendar(arrangements)),
    [arrangements],
  )
  if (calendar === null) return <ErrorNotice error={inForce.error} onRetry={() => void inForce.refetch()} />
  return <CalendarContext value={calendar}>{children}</CalendarContext>
}
