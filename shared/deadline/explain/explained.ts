import { z } from 'zod'
import { CalendarDate } from '../../time.ts'
import { Explanation } from '../dueDate.ts'

/** What a date that can be explained hangs on: a letter, a person with an own limit, a delivery's 异议期, or a limit of an objection. */
export const DatedThing = z.enum(['request', 'candidate', 'objectionWindow', 'objectionClock'])
export type DatedThing = z.infer<typeof DatedThing>

/** The one thing whose dates are asked for. */
export const DatedSubject = z.strictObject({ of: DatedThing, id: z.int().min(1) })
export type DatedSubject = z.infer<typeof DatedSubject>

/** What a date is: the first one, one that was agreed later, or one that began anew. */
export const dateLabels = {
  original: '原定',
  extended: '延期至',
  restarted: '重新起算',
} as const satisfies Record<string, string>
/** A label of the closed set. */
export const DateLabel = z.enum(Object.keys(dateLabels) as [DateLabel, ...DateLabel[]])
export type DateLabel = keyof typeof dateLabels

/** One date with the act behind it and every day that led to it; `explanation` null where the date was agreed, not counted. */
export const ExplainedDate = z.strictObject({
  label: DateLabel,
  due: CalendarDate,
  /** What made it: 签收 2026-11-19, 经沟通批准延期, 补正 2026-11-24 签收. */
  act: z.string(),
  explanation: Explanation.nullable(),
})
export type ExplainedDate = z.infer<typeof ExplainedDate>

/** All dates of one thing, the first one first, and which of them governs. */
export const ExplainedDates = z.strictObject({
  subject: DatedSubject,
  /** Our own numbers and the unit's name; never a person. */
  title: z.string(),
  dates: z.array(ExplainedDate),
  governing: CalendarDate.nullable(),
  /** What rested the budgets of a letter's acts meanwhile, in words; none of it moved a date. */
  pauses: z.array(z.string()),
})
export type ExplainedDates = z.infer<typeof ExplainedDates>
