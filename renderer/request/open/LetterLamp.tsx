import { type LampedLetter, letterLamp } from '../../../shared/request/letterLamp.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useLampScheme } from '../../components/mark/useLampScheme.ts'
import { WithExtension } from '../../components/mark/WithExtension.tsx'
import { useCalendar } from '../../frame/day/useCalendar.ts'
import { useSession } from '../../frame/session/session.ts'

export interface LetterLampProps {
  readonly letter: LampedLetter
  readonly boxed?: boolean
}

/** How a letter stands against its legal date today. */
export function LetterLamp({ letter, boxed = false }: LetterLampProps) {
  const { today } = useSession()
  const { kind, words } = letterLamp({ ...letter, thresholds: useLampScheme() }, today, useCalendar())
  return (
    <WithExtension {...letter}>
      <Lamp tone={kind} boxed={boxed}>
        {words}
      </Lamp>
    </WithExtension>
  )
}
