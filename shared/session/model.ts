import { z } from 'zod'
import { ClockStanding } from '../clock/model.ts'
import { LampSchemeInForce } from '../deadline/lamp/lampScheme.ts'
import { Role } from '../rights/role.ts'
import { CalendarDate, Instant } from '../time.ts'

/** Why the password must be changed before anything else. */
export const PasswordDue = z.enum(['expired', 'reset'])
export type PasswordDue = z.infer<typeof PasswordDue>

/** The two ways of working: `inquiry` is 查询工作模式, while an assigned batch is looked up in the national system beside us. */
export const SessionMode = z.enum(['normal', 'inquiry'])
export type SessionMode = z.infer<typeof SessionMode>

/** How long until the core locks, in seconds. */
export const LockPolicy = z.strictObject({
  idleSeconds: z.int(),
  /** Null while the hidden-window lock is off. */
  hiddenSeconds: z.int().nullable(),
  absoluteSeconds: z.int(),
})
export type LockPolicy = z.infer<typeof LockPolicy>

/** Somebody whom the lock page offers. */
export const LockPerson = z.strictObject({
  name: z.string(),
  loginName: z.string(),
  /** How many things waited when the machine was locked, never which; null where it was not counted. */
  waiting: z.int().nullable(),
  /** The nearest last day of all waits for this one. */
  isNext: z.boolean(),
})
export type LockPerson = z.infer<typeof LockPerson>

/** What the window may know about the session in each phase. */
export const SessionState = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('needsCeremony') }),
  z.strictObject({
    phase: z.literal('locked'),
    centreShortName: z.string(),
    machineName: z.string(),
    /** At most nine; none where the centre hides names. */
    people: z.array(LockPerson),
    today: CalendarDate,
    /** What the page says of a clock that may be wrong; null otherwise. */
    clockWarning: z.string().nullable(),
  }),
  z.strictObject({
    phase: z.literal('unlocked'),
    centreShortName: z.string(),
    machineName: z.string(),
    today: CalendarDate,
    user: z.strictObject({
      id: z.int(),
      name: z.string(),
      loginName: z.string(),
      roles: z.array(Role),
    }),
    mode: SessionMode,
    mayEnterInquiryMode: z.boolean(),
    passwordDue: PasswordDue.nullable(),
    /** Null when passwords do not expire. */
    passwordDaysLeft: z.int().nullable(),
    lock: LockPolicy,
    loggedInAt: Instant,
    /** What the person should know first: failed attempts on the account since last time, findings at start. */
    notices: z.array(z.string()),
    /** 红黄绿灯: when lamps turn and what they look like. */
    lampScheme: LampSchemeInForce,
    /** What is wrong with the machine's clock; null while it is believed. */
    clock: ClockStanding.nullable(),
  }),
])
export type SessionState = z.infer<typeof SessionState>
