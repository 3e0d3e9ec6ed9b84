import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { calendarContract } from '../../shared/calendar/contract.ts'
import { holdsRole } from '../../shared/rights/decision.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { EditionPanel } from './EditionPanel.tsx'
import { RulePanel } from './RulePanel.tsx'
import { calendarWords as words } from './words.ts'
import { YearPanel } from './YearPanel.tsx'

const tabs = ['years', 'editions', 'rules'] as const
type TabKey = (typeof tabs)[number]

/** 工作日历: the year in months, the arrangements that two people put in force, and the limits with their sources. */
export function CalendarScreen() {
  const screen = useCalendarScreen()
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={<CalendarHead screen={screen} />}
      foot={<CalendarFoot screen={screen} />}
    >
      <ErrorNotice error={screen.inForce.error ?? screen.editions.error} />
      {screen.tab === 'years' && (
        <YearPanel arrangements={screen.inForce.data?.arrangements ?? []} editions={screen.known} />
      )}
      {screen.tab === 'editions' && (
        <EditionPanel
          editions={screen.known}
          onOpen={(editionId) => screen.go(place.calendar.at({ editionId }))}
        />
      )}
      {screen.tab === 'rules' && <RulePanel />}
    </ScreenPage>
  )
}

type CalendarScreenState = ReturnType<typeof useCalendarScreen>

function useCalendarScreen() {
  const { user } = useSession()
  const { go, back } = useNavigation()
  const [tab, setTab] = useState<TabKey>('years')
  const inForce = useQuery('calendars.inForce', {})
  const editions = useQuery('calendars.editions', {})
  const mayPropose = holdsRole(calendarContract['calendars.propose'].access, user.roles)
  const known = editions.data ?? []
  const waiting = known.find((edition) => edition.isMineToDecide)
  return { go, back, tab, setTab, inForce, editions, mayPropose, known, waiting }
}

function CalendarHead({ screen }: { readonly screen: CalendarScreenState }) {
  return (
    <Tabs
      value={screen.tab}
      onChange={(_, next: TabKey) => screen.setTab(next)}
      aria-label={words.title}
      selectionFollowsFocus
    >
      {tabs.map((key) => (
        <Tab key={key} value={key} label={words.tabs[key]} />
      ))}
    </Tabs>
  )
}

function CalendarFoot({ screen }: { readonly screen: CalendarScreenState }) {
  const { waiting } = screen
  return (
    <ActionBar
      primary={
        screen.mayPropose && (
          <PrimaryAction label={words.propose} onAct={() => screen.go(place.newCalendar.at())} />
        )
      }
    >
      <KeyButton label={words.decide.back} keyLabel="Alt+←" variant="text" onAct={screen.back} />
      {waiting !== undefined && (
        <KeyButton
          label={`${words.open}：${words.decide.title(waiting.year, waiting.edition)}`}
          keys="alt+k"
          keyLabel="Alt+K"
          onAct={() => screen.go(place.calendar.at({ editionId: waiting.editionId }))}
        />
      )}
    </ActionBar>
  )
}
