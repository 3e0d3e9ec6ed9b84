import { useRef, useState } from 'react'
import type { AgendaLane } from '../../shared/agenda/model.ts'
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
import { DayList } from './DayList.tsx'
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
  const {
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
    lanes,
    found,
    print,
    entries,
    omitted,
  } = useAgendaScreen()
  return (
    <TwoPane
      name="agenda"
      leftLabel={words.dayPane}
      left={
        <Block ref={dayList} tall>
          <DayList day={chosen} entries={entries.filter(({ day }) => day === chosen)} />
        </Block>
      }
      rightLabel={words.monthPane}
      right={
        <ScreenPage
          title={words.month(chosen)}
          padded={false}
          head={
            // Wraps as a whole in large type, never inside a key.
            <AgendaScreenHead
              today={today}
              chosen={chosen}
              setChosen={setChosen}
              withClosed={withClosed}
              destination={destination}
              lanes={lanes}
              print={print}
            />
          }
          foot={<KeyHints hints={words.hints} />}
        >
          <Column tall shrinks>
            <Line wrap gap="0 1rem" pad="0 0.5rem 0.25rem">
              <ChoiceField
                name="view"
                label={words.viewLabel}
                value={view}
                choices={viewChoices}
                numbered={false}
                onCommit={(next) => setView(next ?? 'month')}
              />
              <ChoiceField
                name="lane"
                label={words.laneLabel}
                value={lane}
                choices={laneChoices}
                numbered={false}
                onCommit={(next) => setLane(next ?? 'all')}
              />
              <CheckField name="withClosed" value={withClosed} onCommit={setWithClosed}>
                {words.withClosed}
              </CheckField>
            </Line>
            <ErrorNotice error={found.error ?? print.error} onRetry={() => void found.refetch()} />
            {omitted > 0 && <p role="status">{words.omitted(omitted)}</p>}
            <Block grow least="18rem">
              <MonthView
                view={view}
                entries={entries}
                chosen={chosen}
                onChoose={setChosen}
                onEnter={() => dayList.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
              />
            </Block>
          </Column>
        </ScreenPage>
      }
    />
  )
}

function AgendaScreenHead({
  today,
  chosen,
  setChosen,
  withClosed,
  destination,
  lanes,
  print,
}: Pick<
  AgendaScreenState,
  'today' | 'chosen' | 'setChosen' | 'withClosed' | 'destination' | 'lanes' | 'print'
>) {
  return (
    <AgendaHead
      today={today}
      chosen={chosen}
      setChosen={setChosen}
      withClosed={withClosed}
      destination={destination}
      lanes={lanes}
      print={print}
    />
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
  const lanes = lanesOf(lane)
  const found = useQuery(
    'agenda.entries',
    { ...stretchOf(chosen), lanes, withClosed },
    { keepOld: true, fresh: true },
  )
  const print = useCommand('agenda.print', {
    onDone: ({ target, exportedTo }) => status.say(words.printed(exportedTo ?? target)),
  })
  const entries = found.data?.entries ?? []
  const omitted = found.data?.omitted ?? 0
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
    lanes,
    found,
    print,
    entries,
    omitted,
  }
}

function AgendaHead({
  today,
  chosen,
  setChosen,
  withClosed,
  destination,
  lanes,
  print,
}: Pick<
  AgendaScreenState,
  'today' | 'chosen' | 'setChosen' | 'withClosed' | 'destination' | 'lanes' | 'print'
>) {
  return (
    <Line wrap gap="0.5rem" grow white="nowrap">
      <KeyButton label={words.previous} onAct={() => setChosen(sameDayAway(chosen, -1))} />
      <KeyButton label={words.today} keyLabel={words.todayKey} onAct={() => setChosen(today)} />
      <KeyButton label={words.next} onAct={() => setChosen(sameDayAway(chosen, 1))} />
      <Block as="span" grow />
      <KeyButton
        label={words.print}
        keys="ctrl+p"
        keyLabel={words.printKey}
        disabled={print.isPending}
        onAct={() =>
          print.mutate({
            month: firstOfMonth(chosen),
            lanes,
            withClosed,
            destination: destination.destination,
          })
        }
      />
    </Line>
  )
}
