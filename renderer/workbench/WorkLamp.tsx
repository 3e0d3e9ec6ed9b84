import type { WorkItem } from '../../shared/workbench/summary.ts'
import { workLamp } from '../../shared/workbench/workLamp.ts'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useSession } from '../frame/session.ts'
import { useCalendar } from '../frame/useCalendar.ts'

/** How a thing that waits stands against its last day; nothing where no clock runs. */
export function WorkLamp({ item }: { readonly item: WorkItem }) {
  const found = workLamp(item, useSession().today, useCalendar())
  return found && <Lamp tone={found.kind}>{found.words}</Lamp>
}
