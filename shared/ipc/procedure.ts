import type { z } from 'zod'

/** One thing the window may ask of the core: its kind, what goes in and what comes out. */
export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
}

/** A procedure that changes something; a channel of this kind must say whether it needs a sound clock. */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Procedure<I, O> {
  readonly kind: 'command'
}

/** A procedure that changes nothing; reading a person's record still leaves an audit entry. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O> {
  return { kind: 'query', input, output }
}

/** A procedure that changes something and therefore leaves at least one audit entry or does not happen. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Command<I, O> {
  return { kind: 'command', input, output }
}

/** The channels of one subject, by name. */
export type Contract = Readonly<Record<string, Procedure>>
