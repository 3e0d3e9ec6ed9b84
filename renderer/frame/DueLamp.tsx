import { lamp } from '../../shared/deadline/lamp.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useSession } from './session.ts'
import { useCalendar } from './useCalendar.ts'

export interface DueLampProps {
  readonly dueOn: string | null
  /** The day on which the clock ended; left out while it runs. */
  readonly closedOn?: CalendarDate | null
}

/** How a legal date stands today; nothing when the clock has not started. */
export function DueLamp({ dueOn, closedOn = null }: DueLampProps) {
  const { today } = useSession()
  const calendar = useCalendar()
  if (dueOn === null) return null
  const state = closedOn === null ? ({ kind: 'running' } as const) : ({ kind: 'closed', closedOn } as const)
  const { kind, words } = lamp({ dueOn, today, state }, calendar)
  return <Lamp tone={kind}>{words}</Lamp>
}
