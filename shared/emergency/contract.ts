import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { PrintDestination } from '../printing/model.ts'
import { businessRoles, deskRoles } from '../rights/roleGroups.ts'

/** What 应急办理 would take to paper now, and where the blank forms lie. */
export const EmergencyStanding = z.strictObject({
  letters: z.int(),
  persons: z.int(),
  items: z.int(),
  /** True while the control rows are not those written last: signing, numbers and rights wait. */
  isBreached: z.boolean(),
  blankFolder: z.string(),
  /** The blank forms that lie there. */
  blankForms: z.array(z.string()),
})
export type EmergencyStanding = z.infer<typeof EmergencyStanding>

/** Channels of 应急办理: work on paper while the machine may not sign or cannot be used. */
export const emergencyContract = {
  'emergency.standing': query(z.strictObject({}), EmergencyStanding, {
    session: 'unlocked',
    roles: businessRoles,
  }),
  /** The open list and the forms with what is known, numbers in full, as one print. */
  'emergency.print': command(
    z.strictObject({ destination: PrintDestination.nullable() }),
    z.strictObject({
      letters: z.int(),
      persons: z.int(),
      items: z.int(),
      target: z.string(),
      exportedTo: z.string().nullable(),
    }),
    { session: 'unlocked', roles: deskRoles, clock: 'any' },
  ),
}
