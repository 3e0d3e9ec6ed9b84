import { z } from 'zod'
import { CalendarDate, Instant } from '../time.ts'
import { WorkKind } from './model.ts'

/** One thing that waits for the caller: a letter at one step, a batch of one's own, a letter of ours, a proposal. No personal data. */
export const WorkItem = z.strictObject({
  kind: WorkKind,
  requestId: z.int().nullable(),
  replyId: z.int().nullable(),
  batchId: z.int().nullable(),
  approvalId: z.int().nullable(),
  /** Our number of the letter, or the number of the batch; empty for a proposal. */
  number: z.string(),
  unitName: z.string().nullable(),
  /** 来函文号, our own document number, the words of a proposal: what tells this one from others. */
  note: z.string(),
  /** How many persons wait in it; null where persons are not counted. */
  persons: z.int().nullable(),
  dueOn: CalendarDate.nullable(),
  /** 延期至 of its letter; null without one, and for a batch, whose `dueOn` is the nearest governing date of its persons. */
  extendedDueOn: CalendarDate.nullable(),
  dueProvisional: z.boolean(),
})
export type WorkItem = z.infer<typeof WorkItem>

/** How much of one kind waits for the caller. */
export const WorkCount = z.strictObject({
  kind: WorkKind,
  items: z.int(),
  /** Of these: past their last day, and yellow by now. */
  overdue: z.int(),
  soon: z.int(),
})
export type WorkCount = z.infer<typeof WorkCount>

/** Acts of the caller today, equal ones on one letter counted together; no personal data. */
export const DoneLine = z.strictObject({
  seq: z.int(),
  act: z.string(),
  words: z.string(),
  requestId: z.int().nullable(),
  intakeNumber: z.string().nullable(),
  unitName: z.string().nullable(),
  times: z.int(),
  lastAt: Instant,
})
export type DoneLine = z.infer<typeof DoneLine>
