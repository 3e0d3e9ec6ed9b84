import { z } from 'zod'

/** Relay → launcher: the window can be used. */
export const FromRelay = z.strictObject({ kind: z.literal('ready') })

/** Launcher → relay. */
export const ToRelay = z.strictObject({ kind: z.enum(['foreground', 'close']) })
export type ToRelay = z.infer<typeof ToRelay>

/** What the launcher starts a relay with, as one JSON argument. */
export const RelayStart = z.strictObject({
  dataFolder: z.string(),
  notice: z.enum(['restarted', 'locked']).optional(),
  headless: z.boolean(),
})
export type RelayStart = z.infer<typeof RelayStart>
