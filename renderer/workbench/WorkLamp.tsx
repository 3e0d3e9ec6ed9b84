import type { WorkItem } from '../../shared/workbench/summary.ts'
import { workLamp } from '../../shared/workbench/workLamp.ts'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useLampScheme } from '../components/mark/useLampScheme.ts'
import { WithExtension } from '../components/mark/WithExtension.tsx'
import { useCalendar } from '../frame/day/useCalendar.ts'
import { useSession } from '../frame/session/session.ts'

/** How a thing that waits stands against its last day; nothing where no limit runs. */
export function WorkLamp({ item }: { readonly item: WorkItem }) {
  const found = workLamp({ ...item, thresholds: useLampScheme() }, useSession().today, useCalendar())
  return (
    found && (
      <WithExtension {...item}>
        <Lamp tone={found.kind}>{found.words}</Lamp>
      </WithExtension>
    )
  )
}
