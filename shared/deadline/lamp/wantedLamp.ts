import type { CalendarDate } from '../../time.ts'

/** The lamp of 要求反馈日期: a wish of the unit. It is never red, because no rule is broken when it has passed. */
export interface WantedLamp {
  readonly kind: 'note' | 'soon'
  readonly words: string
}

/** How a letter stands against the day its unit wants an answer by; the legal date stands beside it and never moves. */
export function wantedLamp(wantedOn: CalendarDate, today: CalendarDate): WantedLamp {
  const day = `${Number(wantedOn.slice(5, 7))}月${Number(wantedOn.slice(8))}日`
  if (today > wantedOn) return { kind: 'soon', words: `要求反馈日 ${day}已过` }
  if (today === wantedOn) return { kind: 'soon', words: '要求今天反馈' }
  return { kind: 'note', words: `要求 ${day}反馈` }
}
