import { governingDue } from '../../../shared/deadline/governingDue.ts'
import { lamp } from '../../../shared/deadline/lamp/lamp.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useLampScheme } from '../../components/mark/useLampScheme.ts'
import { WithExtension } from '../../components/mark/WithExtension.tsx'
import { useSession } from '../session/session.ts'
import { useCalendar } from './useCalendar.ts'

export interface DueLampProps {
  readonly dueOn: string | null
  /** 延期至; it governs when there is one. */
  readonly extendedDueOn?: string | null
  /** The day on which the limit ended; left out while it runs. */
  readonly closedOn?: CalendarDate | null
}

/** How a date stands today, with both dates where it was extended; nothing when the limit has not started. */
export function DueLamp({ dueOn: legal, extendedDueOn = null, closedOn = null }: DueLampProps) {
  const { today } = useSession()
  const calendar = useCalendar()
  const thresholds = useLampScheme()
  const dueOn = governingDue({ dueOn: legal, extendedDueOn })
  if (dueOn === null) return null
  const state = closedOn === null ? ({ kind: 'running' } as const) : ({ kind: 'closed', closedOn } as const)
  const { kind, words } = lamp({ dueOn, today, state }, calendar, thresholds)
  return (
    <WithExtension dueOn={legal} extendedDueOn={extendedDueOn}>
      <Lamp tone={kind}>{words}</Lamp>
    </WithExtension>
  )
}
