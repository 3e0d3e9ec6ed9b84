import type { CalendarDate } from '../../time.ts'
import { weekdayCharacter } from './epochDay.ts'
import type { DayKind, WorkingCalendar } from './workingCalendar.ts'

/** A day in words. `kind` and `words` are null for a day the calendar does not reach (a birth date, an old listing). */
export interface DayDescription {
  readonly date: CalendarDate
  readonly weekday: string
  readonly kind: DayKind | null
  /** 工作日, 调休上班, 非工作日 (a plain weekend), 国庆节放假; 暂定 is added where the year's notice is not in yet. */
  readonly words: string | null
  readonly provisional: boolean
  /** Weekday and words in one line, e.g. `星期日 非工作日`. */
  readonly text: string
}

/** Says what a day is, e.g. 星期日 非工作日, 星期四 国庆节放假, 星期六 调休上班; never fails on a real date. */
export function describeDay(date: CalendarDate, calendar: WorkingCalendar): DayDescription {
  const weekday = `星期${weekdayCharacter(date)}`
  const day = calendar.days[calendar.places.get(date) ?? -1]
  if (day === undefined) {
    return { date, weekday, kind: null, words: null, provisional: false, text: weekday }
  }
  const words = dayWords(day.kind, day.why, day.provisional)
  return { date, weekday, kind: day.kind, words, provisional: day.provisional, text: `${weekday} ${words}` }
}

function dayWords(kind: DayKind, why: string, provisional: boolean): string {
  if (kind === 'holiday') {
    return why
  }
  const words = kind === 'weekend' ? '非工作日' : why
  return provisional ? `${words}，暂定` : words
}
