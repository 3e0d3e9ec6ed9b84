import { useMemo, useRef, useState } from 'react'
import type { AgendaChip, AgendaLane } from '../../shared/agenda/model.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column, Line } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { useDestination } from '../printing/open/useDestination.ts'
import { type AgendaAsk, DayList } from './DayList.tsx'
import { MonthView } from './MonthView.tsx'
import { firstOfMonth, sameDayAway, stretchOf } from './monthStretch.ts'
import { agendaWords as words } from './words.ts'

type LaneChoice = AgendaLane | 'all'
type View = keyof typeof words.views
const lanesOf = (choice: LaneChoice): AgendaLane[] => (choice === 'all' ? ['ours', 'theirs'] : [choice])
const laneChoices = (['all', 'ours', 'theirs'] as const).map((value) => ({
  value,
  label: words.lanes[value],
}))
const viewChoices = (['month', 'list'] as const).map((value) => ({ value, label: words.views[value] }))

/** 日历: what is due when, ours and theirs; the chosen day left, its month right. Legal dates are looked at here, never moved. */
export function AgendaScreen() {
  const screen = useAgendaScreen()
  return (
    <TwoPane
      name="agenda"
      folds
      leftLabel={words.dayPane}
      left={
        <Block ref={screen.dayList} tall>
          <DayList day={screen.chosen} ask={screen.ask} />
        </Block>
      }
      rightLabel={words.monthPane}
      right={
        <ScreenPage
          title={words.month(screen.chosen)}
          padded={false}
          head={
            // Wraps as a whole in large type, never inside a key.
            <AgendaHead screen={screen} />
          }
          foot={<KeyHints hints={words.hints} />}
        >
          <Column tall shrinks>
            <AgendaFilters screen={screen} />
            <ErrorNotice
              error={screen.found.error ?? screen.print.error}
              onRetry={() => void screen.found.refetch()}
            />
            {screen.omitted > 0 && <p role="status">{words.omitted(screen.omitted)}</p>}
            <Block grow least="18rem">
              <MonthView
                view={screen.view}
                chips={screen.chips}
                chosen={screen.chosen}
                onChoose={screen.setChosen}
                onEnter={() => screen.dayList.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
              />
            </Block>
          </Column>
        </ScreenPage>
      }
    />
  )
}

function AgendaFilters({ screen }: { readonly screen: AgendaScreenState }) {
  return (
    <Line wrap gap="0 1rem" pad="0 0.5rem 0.25rem">
      <ChoiceField
        name="view"
        label={words.viewLabel}
        value={screen.view}
        choices={viewChoices}
        numbered={false}
        onCommit={(next) => screen.setView(next ?? 'month')}
      />
      <ChoiceField
        name="lane"
        label={words.laneLabel}
        value={screen.lane}
        choices={laneChoices}
        numbered={false}
        onCommit={(next) => screen.setLane(next ?? 'all')}
      />
      <CheckField name="withClosed" value={screen.withClosed} onCommit={screen.setWithClosed}>
        {words.withClosed}
      </CheckField>
    </Line>
  )
}

type AgendaScreenState = ReturnType<typeof useAgendaScreen>

function useAgendaScreen() {
  const { today } = useSession()
  const [chosen, setChosen] = useState(today)
  const [view, setView] = useState<View>('month')
  const [lane, setLane] = useState<LaneChoice>('all')
  const [withClosed, setWithClosed] = useState(false)
  const dayList = useRef<HTMLDivElement>(null)
  const status = useStatus()
  const destination = useDestination()
  const ask = { lanes: lanesOf(lane), withClosed }
  const { found, chips, omitted } = useMonth(chosen, view, ask)
  const print = useCommand('agenda.print', {
    onDone: ({ target, exportedTo }) => status.say(words.printed(exportedTo ?? target)),
  })
  useKeys('t', () => setChosen(today), { inFields: false })
  useKeys('f5', () => void found.refetch())
  return {
    today,
    chosen,
    setChosen,
    view,
    setView,
    lane,
    setLane,
    withClosed,
    setWithClosed,
    dayList,
    destination,
    ask,
    found,
    print,
    chips,
    omitted,
  }
}

/** What stands on the month: how many are alike, or in the list each one. */
function useMonth(chosen: CalendarDate, view: View, ask: AgendaAsk) {
  const stretch = { ...stretchOf(chosen), ...ask }
  const isList = view === 'list'
  const month = useQuery('agenda.month', stretch, { keepOld: true, fresh: true, enabled: !isList })
  const list = useQuery('agenda.entries', stretch, { keepOld: true, fresh: true, enabled: isList })
  const listed = list.data?.entries
  const each = useMemo(
    () => listed?.map((first) => ({ key: first.key, day: first.day, count: 1, first })),
    [listed],
  )
  return isList
    ? { found: list, chips: each ?? none, omitted: list.data?.omitted ?? 0 }
    : { found: month, chips: month.data ?? none, omitted: 0 }
}

const none: readonly AgendaChip[] = []

function AgendaHead({ screen }: { readonly screen: AgendaScreenState }) {
  return (
    <Line wrap gap="0.5rem" grow white="nowrap">
      <KeyButton label={words.previous} onAct={() => screen.setChosen(sameDayAway(screen.chosen, -1))} />
      <KeyButton label={words.today} keyLabel={words.todayKey} onAct={() => screen.setChosen(screen.today)} />
      <KeyButton label={words.next} onAct={() => screen.setChosen(sameDayAway(screen.chosen, 1))} />
      <Block as="span" grow />
      <KeyButton
        label={words.print}
        keys="ctrl+p"
        keyLabel={words.printKey}
        disabled={screen.print.isPending}
        onAct={() =>
          screen.print.mutate({
            month: firstOfMonth(screen.chosen),
            ...screen.ask,
            destination: screen.destination.destination,
          })
        }
      />
    </Line>
  )
}
