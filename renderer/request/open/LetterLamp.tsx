import { type LampedRequest, requestLamp } from '../../../shared/request/requestLamp.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useLampScheme } from '../../components/mark/useLampScheme.ts'
import { WithExtension } from '../../components/mark/WithExtension.tsx'
import { useCalendar } from '../../frame/day/useCalendar.ts'
import { useSession } from '../../frame/session/session.ts'

export interface LetterLampProps {
  readonly letter: LampedRequest
  readonly boxed?: boolean
}

/** How a letter stands against its legal date today. */
export function LetterLamp({ letter, boxed = false }: LetterLampProps) {
  const { today } = useSession()
  const { kind, words } = requestLamp({ ...letter, thresholds: useLampScheme() }, today, useCalendar())
  return (
    <WithExtension {...letter}>
      <Lamp tone={kind} boxed={boxed}>
        {words}
      </Lamp>
    </WithExtension>
  )
}
