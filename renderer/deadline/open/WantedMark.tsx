import { wantedLamp } from '../../../shared/deadline/lamp/wantedLamp.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useSession } from '../../frame/session/session.ts'

export interface WantedMarkProps {
  /** Null where the unit named no day, or has its answer. */
  readonly wantedOn: string | null
}

/** 要求反馈日期 with a lamp of its own, beside the legal date. */
export function WantedMark({ wantedOn }: WantedMarkProps) {
  const { today } = useSession()
  if (wantedOn === null) return null
  const { kind, words } = wantedLamp(wantedOn, today)
  return <Lamp tone={kind}>{words}</Lamp>
}
