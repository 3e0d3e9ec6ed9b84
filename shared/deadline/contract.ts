import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { PrintOutcome } from '../printing/contract.ts'
import { PrintDestination } from '../printing/model.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { DatedSubject, ExplainedDates } from './explain/explained.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const

/** One act on the life line: by when, how it is called, and when it was done. */
export const LifeAct = z.strictObject({
  step: z.string(),
  title: z.string(),
  on: CalendarDate,
  /** Beijing time `HH:mm`. */
  at: z.string(),
  budget: z.number(),
  doneAt: Instant.nullable(),
  /** True when there was nobody to do it for: it did not happen and will not. */
  notNeeded: z.boolean(),
  /** True when it was done after the latest moment, or is not done and the moment has passed. */
  late: z.boolean(),
})
export type LifeAct = z.infer<typeof LifeAct>

/** Days on which the letter rested, for the shading; `to` is the day on which work went on, null while it rests. */
export const LifePause = z.strictObject({
  from: CalendarDate,
  to: CalendarDate.nullable(),
  reason: z.string(),
})
export type LifePause = z.infer<typeof LifePause>

/** 倒排办理线 of one letter; null while its limit has not started. */
export const LifeLineView = z.strictObject({
  startsOn: CalendarDate,
  dueOn: CalendarDate,
  acts: z.array(LifeAct),
  pauses: z.array(LifePause),
  /** Working days that the pauses took of the limit, which stays where it is. */
  pausedDays: z.int(),
  slack: z.number(),
  /** The rule of the limit with its source. */
  clause: z.string(),
})
export type LifeLineView = z.infer<typeof LifeLineView>

const arriving = z.int().min(1).max(20_000)

/** What is forecast: a letter in work, with the persons of a list that is about to join it; or a letter that is not numbered yet. */
export const ForecastSubject = z.union([
  z.strictObject({ requestId: z.int(), arriving: arriving.optional() }),
  z.strictObject({ dueOn: CalendarDate.nullable(), arriving }),
])
export type ForecastSubject = z.infer<typeof ForecastSubject>

/** Peak forecast: when the list is likely to be through, and which letters slip. */
export const ForecastView = z.strictObject({
  /** Persons still to be looked up before this letter, and of this letter. */
  ahead: z.int(),
  own: z.int(),
  personsPerHour: z.number(),
  /** True when the pace was measured, false when it is the setting. */
  measured: z.boolean(),
  endsOn: CalendarDate,
  endsAt: z.string(),
  dueOn: CalendarDate.nullable(),
  /** True when it would end before the limit. */
  fits: z.boolean(),
  slipping: z.array(
    z.strictObject({
      requestId: z.int(),
      intakeNumber: z.string(),
      dueOn: CalendarDate,
      endsOn: CalendarDate,
    }),
  ),
})
export type ForecastView = z.infer<typeof ForecastView>

/** Channels of 期限: why a date is the one it is, the life line of a letter and what the desk's pace lets expect. */
export const deadlineContract = {
  'deadlines.explain': query(DatedSubject, ExplainedDates, readable),
  'deadlines.printExplanation': command(
    z.strictObject({ subject: DatedSubject, destination: PrintDestination }),
    PrintOutcome,
    { ...readable, clock: 'any' },
  ),
  'deadlines.lifeLine': query(z.strictObject({ requestId: z.int() }), LifeLineView.nullable(), readable),
  'deadlines.forecast': query(ForecastSubject, ForecastView.nullable(), readable),
}
