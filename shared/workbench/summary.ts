import { z } from 'zod'
import { ObjectWord } from '../audit/objectNames.ts'
import { DatedSubject } from '../deadline/explain/explained.ts'
import { LimitView } from '../objection/summary.ts'
import { Urgency } from '../request/model.ts'
import { CalendarDate, Instant } from '../time.ts'
import { WorkKind } from './model.ts'

/** One thing that waits for the caller: a letter at one step, a batch of one's own, a letter of ours, a proposal. No personal data. */
export const WorkItem = z.strictObject({
  kind: WorkKind,
  /** What waits, in the word of the trail, and its id. */
  of: ObjectWord,
  id: z.int(),
  /** Its number with the sign of the register: 收2026-0012, 批2026-0003; empty for a proposal. */
  number: z.string(),
  unitName: z.string().nullable(),
  /** 来函文号, our own document number, the words of a proposal: what tells this one from others. */
  note: z.string(),
  /** What 为什么是这一天 asks about; null where no counted date of a letter stands behind it. */
  why: DatedSubject.nullable(),
  /** How many persons wait in it; null where persons are not counted. */
  persons: z.int().nullable(),
  dueOn: CalendarDate.nullable(),
  /** 延期至 of its letter; null without one, and for a batch, whose `dueOn` is the nearest governing date of its persons. */
  extendedDueOn: CalendarDate.nullable(),
  dueProvisional: z.boolean(),
  urgency: Urgency,
  /** 要求反馈日期 of its incoming letter, until that is answered: a wish; the legal date never moves by it. */
  wantedOn: CalendarDate.nullable(),
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

/** One letter on the supervisor's board (督办): near or past its last day. No personal data. */
export const SupervisionRow = z.strictObject({
  requestId: z.int(),
  number: z.string(),
  unitName: z.string(),
  dueOn: CalendarDate,
  extendedDueOn: CalendarDate.nullable(),
  dueProvisional: z.boolean(),
  /** The step that is furthest back, in words, and who holds it. */
  step: z.string(),
  holders: z.string(),
  /** Working days since receipt, and since the letter or one of its persons last moved. */
  sinceReceipt: z.int(),
  sinceMoved: z.int(),
  /** 净办理日: working days since receipt without those on which the letter waited for others, and whether it rests today. */
  net: z.int(),
  isPaused: z.boolean(),
  remindedAt: Instant.nullable(),
})
export type SupervisionRow = z.infer<typeof SupervisionRow>

/** One limit of an objection that came due or ended while somebody was away. No personal data. */
export const AwayLimit = z.strictObject({
  ...LimitView.pick({ limitId: true, party: true, state: true, dueOn: true, lateDays: true }).shape,
  objectionId: z.int(),
  number: z.string(),
  /** The act that ends it: 异议复核申请函发出. */
  what: z.string(),
})
export type AwayLimit = z.infer<typeof AwayLimit>

/** What happened while somebody was away (离开期间): computed when asked, by no timer. No personal data. */
export const AwaySummary = z.strictObject({
  /** When this person was last here; null the first time. */
  since: Instant.nullable(),
  /** Letters in work whose governing date came meanwhile or is today. */
  cameDue: z.array(
    z.strictObject({
      requestId: z.int(),
      number: z.string(),
      unitName: z.string(),
      dueOn: CalendarDate,
      extendedDueOn: CalendarDate.nullable(),
      isOverdue: z.boolean(),
    }),
  ),
  /** Limits of objections that came due meanwhile or today, or ended meanwhile; ours first. */
  objectionLimits: z.array(AwayLimit),
  /** What others owe: how many letters of ours wait for a receipt, and how many extensions for a decision. */
  receiptsOwed: z.int(),
  decisionsOwed: z.int(),
  /** What was promised meanwhile: extensions that were granted, and agreements on the telephone. */
  promises: z.array(
    z.strictObject({
      requestId: z.int(),
      number: z.string(),
      words: z.string(),
      at: Instant,
      by: z.string(),
    }),
  ),
})
export type AwaySummary = z.infer<typeof AwaySummary>

/** Acts of the caller today, equal ones on one letter counted together; no personal data. */
export const DoneLine = z.strictObject({
  seq: z.int(),
  act: z.string(),
  words: z.string(),
  requestId: z.int().nullable(),
  /** The letter's number with the sign of its register, 收2026-0012, and of how many letters it is the first; null without a letter. */
  number: z.string().nullable(),
  letters: z.int(),
  unitName: z.string().nullable(),
  times: z.int(),
  lastAt: Instant,
})
export type DoneLine = z.infer<typeof DoneLine>
