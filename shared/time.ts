import { z } from 'zod'

/** A moment: UTC, ISO 8601 with milliseconds, as stored. */
export const Instant = z.iso.datetime({ message: '时间格式不正确' })
export type Instant = z.infer<typeof Instant>

/** A day on the Beijing calendar, `YYYY-MM-DD`: what stands on paper and what legal limits are counted in. */
export const CalendarDate = z.iso.date({ message: '日期格式应为 2026-11-22' })
export type CalendarDate = z.infer<typeof CalendarDate>

const beijingOffsetMs = 8 * 60 * 60 * 1000

/** The Beijing calendar day of a moment (China keeps UTC+8 the whole year). */
export function beijingDate(at: Date | Instant): CalendarDate {
  return new Date(new Date(at).getTime() + beijingOffsetMs).toISOString().slice(0, 10)
}

/** The Beijing wall time `YYYY-MM-DD HH:mm` of a moment, for screens. */
export function beijingMinute(at: Date | Instant): string {
  return new Date(new Date(at).getTime() + beijingOffsetMs).toISOString().slice(0, 16).replace('T', ' ')
}

/** The moment of a Beijing wall time `YYYY-MM-DD` and `HH:mm`. */
export function beijingInstant(date: CalendarDate, time = '00:00'): Instant {
  return new Date(`${date}T${time}:00+08:00`).toISOString()
}

/** A date as letters print it: `2026年2月5日`, Arabic digits, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function letterDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** A moment as letters print it: `2026年2月5日9时30分`. */
export function letterMoment(at: Instant): string {
  const [date = '', time = ''] = beijingMinute(at).split(' ')
  const [hour, minute] = time.split(':').map(Number)
  return `${letterDate(date)}${hour}时${String(minute).padStart(2, '0')}分`
}
