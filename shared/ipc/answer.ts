import { z } from 'zod'
import { faultCodes, type Result } from '../errors.ts'

/** Names of what answers are made from: a table of the store, or a thing beside it such as `session`. */
const Sources = z.array(z.string().max(60))

/** What every answer also says, the refusal of a call too. */
const sources = {
  /** A query: what it was answered from. When one of these changes, the answer may be another. */
  read: Sources.default([]),
  /** A command: what it has changed. */
  written: Sources.default([]),
}

/** The answer to one call as it crosses the bridge; a value is checked by the contract, in the core. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown(), ...sources }),
  z.object({
    ok: z.literal(false),
    fault: z.object({ code: z.enum(faultCodes), message: z.string(), correlationId: z.string().optional() }),
    ...sources,
  }),
])
export type Answer = Result<unknown> & {
  readonly read?: readonly string[]
  readonly written?: readonly string[]
}
