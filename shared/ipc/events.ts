import { z } from 'zod'

/** What the core may announce to the window, one way. */
export const ServerEvent = z.discriminatedUnion('kind', [
  /** Something changed without an act of the window: what was answered from it is stale. */
  z.strictObject({ kind: z.literal('changed'), sources: z.array(z.string().max(60)) }),
  /** A long act moves on: `done` of `total` (0 when unknown) with words. */
  z.strictObject({
    kind: z.literal('progress'),
    job: z.string().max(60),
    done: z.int().min(0),
    total: z.int().min(0),
    words: z.string().max(200),
  }),
  /** The session ends in `seconds` unless somebody works on. */
  z.strictObject({ kind: z.literal('idleWarning'), seconds: z.int().min(0) }),
  /** The core has locked; the shell is about to take the window down. */
  z.strictObject({ kind: z.literal('locked'), words: z.string().max(200) }),
])
export type ServerEvent = z.infer<typeof ServerEvent>
