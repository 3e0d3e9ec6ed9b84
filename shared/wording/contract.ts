import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'

/** One version of the letters' wording as the list shows it; the delivered one was loaded by nobody. */
export const WordingRow = z.strictObject({
  wordingVersion: z.string(),
  effectiveFrom: CalendarDate,
  source: z.string(),
  provisional: z.boolean(),
  inForce: z.boolean(),
  loadedAt: Instant.nullable(),
  loadedBy: z.string().nullable(),
})
export type WordingRow = z.infer<typeof WordingRow>

/** What the window may ask about the wording of our letters. */
export const wordingContract = {
  'wordings.list': query(z.strictObject({}), z.array(WordingRow), {
    session: 'unlocked',
    roles: businessRoles,
  }),
  'wordings.load': command(
    z.strictObject({ uploadId: z.string(), reason: z.string().trim().min(2, '请写明理由').max(500) }),
    z.strictObject({ wordingVersion: z.string() }),
    { session: 'unlocked', roles: ['signer'], stepUp: true, clock: 'any' },
  ),
}
