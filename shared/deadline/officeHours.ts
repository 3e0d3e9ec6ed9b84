import { z } from 'zod'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式应为 08:30')

/** When the office works, as `HH:mm` in Beijing; each half of the day is half a working day. */
export const OfficeHours = z
  .strictObject({ morningFrom: time, morningTo: time, afternoonFrom: time, afternoonTo: time })
  .refine(
    ({ morningFrom, morningTo, afternoonFrom, afternoonTo }) =>
      morningFrom < morningTo && morningTo <= afternoonFrom && afternoonFrom < afternoonTo,
    { message: '四个时间应由早到晚' },
  )
export type OfficeHours = z.infer<typeof OfficeHours>

/** The default hours. */
export const defaultOfficeHours: OfficeHours = {
  morningFrom: '08:30',
  morningTo: '12:00',
  afternoonFrom: '14:00',
  afternoonTo: '17:30',
}

/** The clock time at which a part of the working day (0 to 1) has gone by, as `HH:mm`. */
export function timeOfDay(part: number, hours: OfficeHours): string {
  const isMorning = part <= 0.5
  const from = minutes(isMorning ? hours.morningFrom : hours.afternoonFrom)
  const to = minutes(isMorning ? hours.morningTo : hours.afternoonTo)
  const at = Math.floor(from + (to - from) * (isMorning ? part : part - 0.5) * 2)
  return [Math.floor(at / 60), at % 60].map((number) => String(number).padStart(2, '0')).join(':')
}

const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))
