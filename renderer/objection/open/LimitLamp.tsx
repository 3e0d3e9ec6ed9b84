import type { LimitView } from '../../../shared/objection/summary.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { DueLamp } from '../../frame/day/DueLamp.tsx'
import { objectionWords as words } from '../words.ts'

export interface LimitLampProps {
  readonly limit: Pick<LimitView, 'state' | 'lateDays' | 'dueOn' | 'party'>
}

/** How one limit of the chain stands; whoever is not us is waited for, never pressed by our lamp. */
export function LimitLamp({ limit: { state, lateDays, dueOn, party } }: LimitLampProps) {
  if (state === 'waitingForDate') return <Lamp tone="waiting">{words.timeliness.toBeExplained}</Lamp>
  if (state === 'ended') {
    if (lateDays !== null && lateDays > 0) return <Lamp tone="overdue">{words.lateBy(lateDays)}</Lamp>
    return <Lamp tone="done">{lateDays === null ? words.list.ended : words.timeliness.inTime}</Lamp>
  }
  if (party === 'centre') return <DueLamp dueOn={dueOn} />
  return <Lamp tone="waiting">{words.list.lamps.paused}</Lamp>
}
