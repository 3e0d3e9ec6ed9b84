import { z } from 'zod'
import { beijingDate, beijingMinute, type CalendarDate, Instant } from '../time.ts'

/** The acts that may be done on paper in an emergency and entered later. Stored. */
export const lateMatterNames = {
  registration: '登记',
  inquiry: '查询',
  check: '结果核对',
  review: '审查',
  signature: '签发',
  delivery: '送达',
} as const satisfies Record<string, string>
export type LateMatter = keyof typeof lateMatterNames
export const LateMatter = z.enum(Object.keys(lateMatterNames) as [LateMatter, ...LateMatter[]])

/** The matters that belong to a letter of ours; the others belong to the incoming one. */
export const replyMatters: readonly LateMatter[] = ['signature', 'delivery']

/** An entry in words: 签发 2026-11-20 09:30. */
export function lateWords({
  matter,
  doneAt,
}: {
  readonly matter: LateMatter
  readonly doneAt: Instant
}): string {
  return `${lateMatterNames[matter]} ${beijingMinute(doneAt)}`
}

/** What the record says about the act whose true time is entered. */
export interface LateFacts {
  /** When it was entered here; null while it is not. */
  readonly recordedAt: Instant | null
  /** When the incoming letter came; null for a letter of ours without one. */
  readonly receivedAt: Instant | null
  /** The day that the act itself names, such as that of a paper signature; null where it names none. */
  readonly namedDay: CalendarDate | null
  /** True when this act with this time is entered already. */
  readonly isKnown: boolean
}

/** Why a true time cannot be entered, as a sentence that says what to do; null when it can. */
export function lateObstacle(matter: LateMatter, doneAt: Instant, facts: LateFacts): string | null {
  const act = lateMatterNames[matter]
  const { recordedAt, receivedAt, namedDay, isKnown } = facts
  if (recordedAt === null) return `「${act}」还没有补登，请先照纸面补登，再补录真实时间。`
  if (isKnown) return `「${act}」的这一真实时间已经补录，不必再办。`
  if (doneAt >= recordedAt) return `真实时间应早于补登时间（${beijingMinute(recordedAt)}），请对照纸面核对。`
  if (receivedAt !== null && doneAt < receivedAt)
    return `真实时间早于签收时间（${beijingMinute(receivedAt)}），请对照纸面核对。`
  return namedDay !== null && namedDay !== beijingDate(doneAt)
    ? `补登的「${act}」写明是 ${namedDay}，与真实时间不是同一天，请对照纸面核对。`
    : null
}

/** One 应急补录 as a line: proposed and waiting, or confirmed. */
export const LateEntryRow = z.strictObject({
  /** The proposal while it waits for its second person; null once it is confirmed. */
  approvalId: z.int().nullable(),
  lateEntryId: z.int().nullable(),
  requestId: z.int().nullable(),
  replyId: z.int().nullable(),
  /** The number of the letter with its sign. */
  number: z.string(),
  matter: LateMatter,
  doneAt: Instant,
  doneBy: z.string(),
  enteredBy: z.string(),
  enteredAt: Instant,
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  /** True where the person who asks is another human than who entered it. */
  mayConfirm: z.boolean(),
})
export type LateEntryRow = z.infer<typeof LateEntryRow>
