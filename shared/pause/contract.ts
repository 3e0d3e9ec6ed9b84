import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { PauseReason, PauseSource } from './model.ts'

const working = {
  session: 'unlocked',
  roles: ['registrar', 'inquirer', 'drafter'],
  states: { requestId: ['registered', 'admitted'] },
} as const

/** One pause as the file shows it; no personal data. */
export const PauseView = z.strictObject({
  /** Of a pause that was entered; null for one that a record tells. */
  pauseId: z.int().nullable(),
  source: PauseSource,
  /** Why, in words. */
  reason: z.string(),
  from: CalendarDate,
  /** The day on which work went on; null while it rests. */
  to: CalendarDate.nullable(),
  /** Working days after the receipt that it took until now, or until the letter was answered. */
  workingDays: z.int(),
  /** Who wrote it down, and when; null where it follows from our letter and what came back. */
  by: z.string().nullable(),
  at: Instant.nullable(),
})
export type PauseView = z.infer<typeof PauseView>

/** 三个办理日数 of a letter: working days since the receipt, of these those that rested, and what is left. */
export const RequestAge = z.strictObject({ sinceReceipt: z.int(), paused: z.int(), net: z.int() })
export type RequestAge = z.infer<typeof RequestAge>

/** The pauses of one letter and what they make of its age. */
export const PauseFile = z.strictObject({
  pauses: z.array(PauseView),
  /** Null while its limit has not started, and of a letter that was returned or withdrawn. */
  age: RequestAge.nullable(),
  /** True while the letter is in work: a pause may be written down or ended. */
  isOpen: z.boolean(),
})
export type PauseFile = z.infer<typeof PauseFile>

const note = z.string().trim().min(4, '请写明等待什么、向谁说过').max(200)

/** Channels of 暂停: what held a letter up. A pause rests step budgets only; no legal date moves by it. */
export const pauseContract = {
  'pauses.ofLetter': query(z.strictObject({ requestId: z.int() }), PauseFile, {
    session: 'unlocked',
    roles: businessRoles,
  }),
  'pauses.open': command(
    z.strictObject({ requestId: z.int(), reason: PauseReason, note, from: CalendarDate }),
    PauseFile,
    { ...working, clock: 'sound' },
  ),
  /** `on` is the day on which work went on. */
  'pauses.end': command(
    z.strictObject({ requestId: z.int(), pauseId: z.int(), on: CalendarDate }),
    PauseFile,
    { ...working, clock: 'sound' },
  ),
}
