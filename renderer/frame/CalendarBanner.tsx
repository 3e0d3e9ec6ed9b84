import { coverageNotice } from '../../shared/calendar/coverageNotice.ts'
import { businessRoles } from '../../shared/rights/roleGroups.ts'
import { calendarWords as words } from '../calendar/words.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useNavigation } from './navigation.ts'
import { useSession } from './session.ts'
import { useCalendar } from './useCalendar.ts'

const place = '/calendars'

/** One line over every screen of the people who work on letters, from 1 November until the next year's arrangement is confirmed. */
export function CalendarBanner({ here }: { readonly here: string }) {
  const { today, user } = useSession()
  const { go } = useNavigation()
  const notice = coverageNotice(today, useCalendar())
  if (notice === null || !businessRoles.some((role) => user.roles.includes(role))) return null
  return (
    <section
      aria-label={words.banner}
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: '0.75rem',
        minHeight: '2rem',
        padding: '0 0.75rem',
        background: 'var(--amber-weak)',
        borderBottom: '1px solid var(--line)',
      }}
    >
      <span style={{ flex: 1 }}>
        <Lamp tone="soon">{here === place ? `${notice.words}${words.whatToDo}` : notice.words}</Lamp>
      </span>
      {here !== place && <KeyButton label={words.go} variant="text" onAct={() => go(place)} />}
    </section>
  )
}
