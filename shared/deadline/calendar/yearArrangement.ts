import { z } from 'zod'
import { CalendarDate } from '../../time.ts'
import { addCalendarDays, epochDay, weekdayOfEpochDay } from './epochDay.ts'

/** One stretch of days off that a notice names, first and last day included, e.g. 国庆节 10-01 to 10-07. */
export const OffPeriod = z
  .strictObject({
    name: z.string().min(1, '请填写节日名称').max(30),
    from: CalendarDate,
    to: CalendarDate,
  })
  .refine((period) => period.from <= period.to, { message: '放假的最后一天不能早于第一天' })
export type OffPeriod = z.infer<typeof OffPeriod>

/** Where an arrangement was read: the title of the notice and its public address. */
export const ArrangementSource = z.strictObject({
  title: z.string().min(1).max(200),
  address: z.string().max(300),
})
export type ArrangementSource = z.infer<typeof ArrangementSource>

/** The fields of an arrangement, before they are compared with each other. */
export const Arrangement = z.strictObject({
  year: z.int().min(2021).max(2100),
  /** Rises by one with every corrected edition of the same year. */
  edition: z.int().min(1),
  source: ArrangementSource,
  offPeriods: z.array(OffPeriod).min(1, '至少要有一段放假'),
  makeUpWorkdays: z.array(CalendarDate),
})

/**
 * The arrangement of one year's holidays as the State Council's notice gives it. Its dates lie in that year or in the
 * December before (the notice for 2023 begins with 2022-12-31); make-up working days are Saturdays or Sundays.
 */
export const YearArrangement = Arrangement.superRefine((arrangement, context) => {
  for (const message of arrangementFaults(arrangement)) {
    context.addIssue({ code: 'custom', message, path: ['offPeriods'] })
  }
})
export type YearArrangement = z.infer<typeof YearArrangement>

/** Every day off of an arrangement with the name of its holiday, in the order of the notice. */
export function offDaysOf(arrangement: YearArrangement): readonly { date: CalendarDate; name: string }[] {
  return arrangement.offPeriods.flatMap(({ name, from, to }) => {
    const length = epochDay(to) - epochDay(from) + 1
    return Array.from({ length }, (_, index) => ({ date: addCalendarDays(from, index), name }))
  })
}

function arrangementFaults(arrangement: YearArrangement): readonly string[] {
  const { year, makeUpWorkdays } = arrangement
  const off = offDaysOf(arrangement).map((day) => day.date)
  const first = `${year - 1}-12-01`
  const last = `${year}-12-31`
  const outside = [...off, ...makeUpWorkdays].filter((date) => date < first || date > last)
  const notWeekend = makeUpWorkdays.filter((date) => ![0, 6].includes(weekdayOfEpochDay(epochDay(date))))
  const both = makeUpWorkdays.filter((date) => off.includes(date))
  return [
    ...outside.map((date) => `${date} 不在${year}年或上一年12月之内，请核对通知`),
    ...notWeekend.map((date) => `${date} 不是周六或周日，不能列为调休上班，请核对通知`),
    ...both.map((date) => `${date} 同时列为放假和调休上班，请核对通知`),
    ...repeated(off).map((date) => `${date} 在两段放假里重复，请核对通知`),
    ...repeated(makeUpWorkdays).map((date) => `${date} 重复列为调休上班，请核对通知`),
  ]
}

function repeated(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  return dates.filter((date, index) => dates.indexOf(date) !== index)
}
