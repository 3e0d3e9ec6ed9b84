import type { ClockView } from '../../../shared/objection/summary.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { DueLamp } from '../../frame/day/DueLamp.tsx'
import { objectionWords as words } from '../words.ts'

export interface ClockLampProps {
  readonly clock: Pick<ClockView, 'state' | 'lateDays' | 'dueOn' | 'party'>
}

/** How one clock of the chain stands; whoever is not us is waited for, never pressed by our lamp. */
export function ClockLamp({ clock: { state, lateDays, dueOn, party } }: ClockLampProps) {
  if (state === 'waitingForDate') return <Lamp tone="waiting">{words.timeliness.toBeExplained}</Lamp>
  if (state === 'ended') {
    if (lateDays !== null && lateDays > 0) return <Lamp tone="overdue">{words.lateBy(lateDays)}</Lamp>
    return <Lamp tone="normal">{lateDays === null ? words.list.ended : words.timeliness.inTime}</Lamp>
  }
  if (party === 'centre') return <DueLamp dueOn={dueOn} />
  return <Lamp tone="waiting">{words.list.lamps.paused}</Lamp>
}
