import type { z } from 'zod'
import type { Access } from '../rights/access.ts'

/** One thing the window may ask of the core: its kind, what goes in, what comes out, and who may ask it when. */
export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
  readonly access: Access
}

/**
 * What an act needs of the machine's clock (security 51). `sound`: it starts, ends or moves a limit, or signs, and waits while the clock
 * is doubted. `any`: it may go on.
 */
export type ClockNeed = 'sound' | 'any'

/** Who may use a procedure that changes something, and what it needs of the clock: one that does not say it does not compile. */
export interface CommandAccess extends Access {
  readonly clock: ClockNeed
}

/** A procedure that changes something. */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Procedure<I, O> {
  readonly kind: 'command'
  readonly access: CommandAccess
}

/** A procedure that changes nothing; reading a person's record still leaves an audit entry. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  access: Access,
): Procedure<I, O> {
  return { kind: 'query', input, output, access }
}

/** A procedure that changes something and therefore leaves at least one audit entry or does not happen. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  access: CommandAccess,
): Command<I, O> {
  return { kind: 'command', input, output, access }
}

/** The channels of one subject, by name. */
export type Contract = Readonly<Record<string, Procedure>>
