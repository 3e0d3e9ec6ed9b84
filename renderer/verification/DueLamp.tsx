import { lamp } from '../../shared/deadline/lamp.ts'
import { seedCalendar } from '../../shared/deadline/seedCalendar.ts'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useSession } from '../frame/session.ts'

/** How a running legal date stands today; nothing when the clock has not started. */
export function DueLamp({ dueOn }: { readonly dueOn: string | null }) {
  const { today } = useSession()
  if (dueOn === null) return null
  const { kind, words } = lamp({ dueOn, today, state: { kind: 'running' } }, seedCalendar)
  return <Lamp tone={kind}>{words}</Lamp>
}
