import { z } from 'zod'
import { DatedSubject, DateLabel } from '../deadline/explain/explained.ts'
import type { LampKind } from '../deadline/lamp/lamp.ts'
import { CalendarDate } from '../time.ts'

/** Whose limit an entry of the calendar shows: ours, by which we can be late, or theirs, which we only watch. */
export const agendaLaneNames = { ours: '本中心', theirs: '对方' } as const satisfies Record<string, string>
export type AgendaLane = keyof typeof agendaLaneNames
/** A lane of the closed set. */
export const AgendaLane = z.enum(Object.keys(agendaLaneNames) as [AgendaLane, ...AgendaLane[]])

/** What an entry of the calendar is. */
export const agendaKindNames = {
  reply: '复函',
  person: '个人重新起算',
  objectionWindow: '异议期',
  objectionClock: '异议时限',
  promise: '电话承诺',
  listSighting: '名单归类',
} as const satisfies Record<string, string>
/** A kind of the closed set. */
export const AgendaKind = z.enum(
  Object.keys(agendaKindNames) as [keyof typeof agendaKindNames, ...(keyof typeof agendaKindNames)[]],
)

const lampKinds = ['normal', 'soon', 'overdue', 'paused', 'closed'] as const satisfies readonly LampKind[]

/** One date on the calendar; names units and our numbers, never persons asked about. */
export const AgendaEntry = z.strictObject({
  key: z.string(),
  day: CalendarDate,
  lane: AgendaLane,
  kind: AgendaKind,
  label: DateLabel,
  /** Our own number: 2026-0012, or the case number of an objection. */
  number: z.string(),
  unitName: z.string(),
  /** What is due: 复函, 申请异议复核 … */
  what: z.string(),
  lamp: z.strictObject({ kind: z.enum(lampKinds), words: z.string() }),
  provisional: z.boolean(),
  /** What 为什么是这一天 asks about; null for a date that was promised, not counted. */
  why: DatedSubject.nullable(),
  /** Where Enter leads: a letter, or a case. */
  requestId: z.int().nullable(),
  objectionId: z.int().nullable(),
})
export type AgendaEntry = z.infer<typeof AgendaEntry>

/** Entries of one day that stand alike, so that forty letters of a day do not hide the rest: one chip on the month. */
export const AgendaChip = z.strictObject({
  /** One of a month. */
  key: z.string(),
  day: CalendarDate,
  /** How many entries stand alike. */
  count: z.int().min(1),
  /** The first of them, whose words stand for all. */
  first: AgendaEntry,
})
export type AgendaChip = z.infer<typeof AgendaChip>

/** The longest stretch the calendar asks for at once, in days: a month with the weeks it begins and ends in, twice. */
export const longestStretch = 62
/** How many entries one stretch hands out; what lies beyond is counted and said. */
export const mostEntries = 1500
