import { KeyButton } from '../../components/act/KeyButton.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useMay } from '../../frame/session/useMay.ts'
import { place } from '../../place/place.ts'
import { requestWords } from '../words.ts'

export interface CorrectCountKeyProps {
  readonly requestId: number
  /** What the list holds: the number the letter is to be corrected to. */
  readonly count: number
}

/** The correction of 来函人数, offered where letter and list are seen to differ. */
export function CorrectCountKey({ requestId, count }: CorrectCountKeyProps) {
  const { go } = useNavigation()
  const may = useMay()
  if (!may('requests.change') || count < 1) return null
  return (
    <KeyButton
      label={requestWords.register.correctCount(count)}
      variant="text"
      onAct={() => go(place.requestChange.at({ requestId, count }))}
    />
  )
}
