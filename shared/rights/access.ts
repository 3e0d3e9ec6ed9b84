import type { Role } from './role.ts'

/**
 * When a channel answers. `always`: in every phase, before login too. `ceremony`: only before the first-run ceremony is
 * finished. `locked`: only while nobody is logged in. `passwordDue`: logged in, even when the password must be changed
 * first. `unlocked`: logged in with a password that is in force.
 */
export type SessionNeed = 'always' | 'ceremony' | 'locked' | 'passwordDue' | 'unlocked'

/** The input fields by which an object is named whose state a channel may depend on; `electron/core/stateReaders.ts` reads it. */
export const statefulFields = ['requestId', 'candidateId', 'batchId', 'replyId', 'objectionId'] as const
export type StatefulField = (typeof statefulFields)[number]

/** One row of the derived rights table: who may use a channel, when, and on objects in which states. Absent means nobody. */
export interface Access {
  readonly session: SessionNeed
  /** The roles that open the channel (any one of them), or everybody who is logged in. */
  readonly roles: readonly Role[] | 'everyone'
  /** The states in which the object named by an input field must be; the core reads the state itself. */
  readonly states?: Readonly<Partial<Record<StatefulField, readonly string[]>>>
  /** The person gave the password again within the last 60 seconds; good for one act (security 56). */
  readonly stepUp?: true
}
