import FullCalendar, { type CalendarRef } from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import listPlugin from '@fullcalendar/react/list'
import zhCN from '@fullcalendar/react/locales/zh-cn'
import '@fullcalendar/react/skeleton.css'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { type AgendaChip, agendaKindNames } from '../../shared/agenda/model.ts'
import { describeDay } from '../../shared/deadline/calendar/describeDay.ts'
import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { dateLabels } from '../../shared/deadline/explain/explained.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { isComposing } from '../components/keyboard/isComposing.ts'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useCalendar } from '../frame/day/useCalendar.ts'
import { useSession } from '../frame/session/session.ts'
import { dayByKey } from './monthStretch.ts'
import { MonthSheet } from './monthStyles.ts'
import { agendaWords as words } from './words.ts'

const plugins = [dayGridPlugin, listPlugin]
const locales = [zhCN]
const dayOf = (date: Date): CalendarDate => date.toISOString().slice(0, 10)

export interface MonthViewProps {
  readonly view: 'month' | 'list'
  readonly chips: readonly AgendaChip[]
  readonly chosen: CalendarDate
  onChoose(day: CalendarDate): void
  /** Enter: on to the entries of the day. */
  onEnter(): void
}

/** The month, or its agenda, with days off shaded and named. One stop for Tab; arrows move the day. Nothing can be dragged. */
export function MonthView({ view, chips, chosen, onChoose, onEnter }: MonthViewProps) {
  const { today, calendar, drawn, type, month, sheet, events, byKey, count, onKeyDown, onClick } =
    useMonthView({ view, chips, chosen, onChoose, onEnter })

  return (
    <MonthSheet
      ref={sheet}
      role="application"
      tabIndex={0}
      aria-label={words.monthPane}
      aria-describedby="agenda-chosen"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <span
        id="agenda-chosen"
        role="status"
        style={{ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }}
      >
        {words.day(`${chosen} ${describeDay(chosen, calendar).text}`, count)}
      </span>
      <FullCalendar
        ref={drawn}
        plugins={plugins}
        locales={locales}
        locale="zh-cn"
        timeZone="UTC"
        now={today}
        initialView={type}
        initialDate={`${month}-01`}
        headerToolbar={false}
        // A list grows and its page scrolls: keys reach the page, not a scroller inside the library.
        height={view === 'month' ? '100%' : 'auto'}
        firstDay={1}
        fixedWeekCount={false}
        editable={false}
        events={events}
        eventInteractive={false}
        dayMaxEvents
        moreLinkClick={(info) => onChoose(dayOf(info.date))}
        moreLinkContent={(info) => words.more(info.num)}
        moreLinkClass="agenda-more"
        noEventsContent={words.noEvents}
        noEventsClass="agenda-none"
        dayHeaderClass="agenda-head"
        dayRowClass="agenda-week"
        dayCellClass={(info) => dayClasses(dayOf(info.date), { today, chosen, month, calendar })}
        dayCellTopContent={(info) => <DayTop day={dayOf(info.date)} calendar={calendar} />}
        listDayClass="agenda-list-day"
        listDayHeaderClass="agenda-list-head"
        eventClass="agenda-event"
        eventContent={(info) => <ChipLine chip={byKey.get(info.event.id)} isLong={view === 'list'} />}
      />
    </MonthSheet>
  )
}

function useMonthView({ view, chips, chosen, onChoose, onEnter }: MonthViewProps) {
  const { today } = useSession()
  const calendar = useCalendar()
  const drawn = useRef<CalendarRef>(null)
  const type = view === 'month' ? 'dayGridMonth' : 'listMonth'
  const month = chosen.slice(0, 7)
  useEffect(() => {
    const api = drawn.current?.getApi()
    api?.changeView(type)
    api?.gotoDate(`${month}-01`)
  }, [type, month])
  const sheet = useRef<HTMLDivElement>(null)
  // In large type not every week fits.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day stands somewhere else
  useEffect(() => {
    // Newer browsers answer with a promise, which must not become the effect's clean-up.
    void sheet.current?.querySelector('.agenda-chosen')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const events = useMemo(
    () => chips.map((chip) => ({ id: chip.key, title: chip.key, start: chip.day, allDay: true, chip })),
    [chips],
  )
  const byKey = new Map(events.map(({ id, chip }) => [id, chip]))
  const count = chips.reduce((sum, chip) => (chip.day === chosen ? sum + chip.count : sum), 0)

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
    const next = dayByKey(chosen, event.key)
    if (next === null && event.key !== 'Enter') return
    event.preventDefault()
    if (next === null) onEnter()
    else if (calendar.places.has(next)) onChoose(next)
  }
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-date]') : null
    const day = cell?.getAttribute('data-date') ?? null
    if (day !== null) onChoose(day.slice(0, 10))
  }
  return { today, calendar, drawn, type, month, sheet, events, byKey, count, onKeyDown, onClick }
}

interface DayLook {
  readonly today: CalendarDate
  readonly chosen: CalendarDate
  readonly month: string
  readonly calendar: WorkingCalendar
}

function dayClasses(day: CalendarDate, { today, chosen, month, calendar }: DayLook): string {
  const { kind } = describeDay(day, calendar)
  return [
    'agenda-day',
    kind === 'holiday' || kind === 'weekend' ? 'agenda-off' : '',
    day === today ? 'agenda-today' : '',
    day === chosen ? 'agenda-chosen' : '',
    day.slice(0, 7) === month ? '' : 'agenda-other',
  ].join(' ')
}

/** The day's number, and 放假 or 调休上班 with its name; a plain weekend is shaded and needs no words. */
function DayTop({ day, calendar }: { readonly day: CalendarDate; readonly calendar: WorkingCalendar }) {
  const { kind, words: name } = describeDay(day, calendar)
  return (
    <span className="agenda-top">
      <span className="agenda-number">{Number(day.slice(8))}</span>
      {(kind === 'holiday' || kind === 'makeUpWorkday') && <span className="agenda-kind">{name}</span>}
    </span>
  )
}

interface ChipLineProps {
  /** Undefined for the moment in which the library still draws what has gone. */
  readonly chip: AgendaChip | undefined
  readonly isLong: boolean
}

function ChipLine({ chip, isLong }: ChipLineProps) {
  if (chip === undefined) return null
  const { lamp, label, kind, number, unitName, what, provisional } = chip.first
  const dated = label === 'original' ? '' : `${dateLabels[label]} `
  const which = chip.count === 1 ? number : words.count(chip.count)
  return (
    <span className="agenda-entry">
      <Lamp tone={lamp.kind}>{lamp.words}</Lamp>
      <span>
        {isLong ? `${number} ${unitName} ${dated}${what}` : `${dated}${agendaKindNames[kind]} ${which}`}
        {provisional && `（${words.provisional}）`}
      </span>
    </span>
  )
}
