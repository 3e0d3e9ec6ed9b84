import { coverageNotice } from '../../shared/calendar/coverageNotice.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useCalendar } from '../frame/day/useCalendar.ts'
import type { OverScreenProps } from '../frame/frameParts.ts'
import { Strip } from '../frame/page/Strip.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useMay } from '../frame/session/useMay.ts'
import { place } from '../place/place.ts'
import { calendarWords as words } from './words.ts'

/** One line over every screen of the people who work on letters, from 1 November until the next year's arrangement is confirmed. */
export function CalendarBanner({ here }: OverScreenProps) {
  const { today } = useSession()
  const may = useMay()
  const { go } = useNavigation()
  const isHere = here === place.calendars.pattern
  const notice = coverageNotice(today, useCalendar())
  if (notice === null || !may('requests.list')) return null
  return (
    <Strip
      tone="soon"
      label={words.banner}
      folded={words.bannerFolded(notice.year)}
      acts={!isHere && <KeyButton label={words.go} variant="text" onAct={() => go(place.calendars.at())} />}
    >
      <Lamp tone="soon">{isHere ? `${notice.words}${words.whatToDo}` : notice.words}</Lamp>
    </Strip>
  )
}
