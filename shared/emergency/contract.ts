import { z } from 'zod'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { PrintDestination } from '../printing/model.ts'
import { LateEntryRow, LateMatter } from '../request/lateEntry.ts'
import { businessRoles, deskRoles } from '../rights/roleGroups.ts'
import { Instant } from '../time.ts'

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
  /** 应急补录: what waits for its second person first, then what is confirmed, the newest first. */
  'emergency.lateEntries': query(
    z.strictObject(pageOf()),
    z.strictObject({ rows: z.array(LateEntryRow), total: z.int() }),
    { session: 'unlocked', roles: businessRoles },
  ),
  /** One of the desk enters the true time of an act done on paper; any other of the desk confirms it. */
  'emergency.proposeLate': command(
    z.strictObject({
      /** 收文号 of the incoming letter, or the number of ours for 签发 and 送达. */
      number: z.string().trim().min(1, '请填写收文号；签发、送达填写发文字号').max(60),
      matter: LateMatter,
      doneAt: Instant,
      doneBy: z.string().trim().min(2, '请照纸面填写办理人').max(40),
      scanUploadId: z.string().min(1, '请附上纸面的扫描件'),
      reason: reasonOf('请说明为什么在纸面办理'),
    }),
    z.strictObject({ approvalId: z.int() }),
    { session: 'unlocked', roles: deskRoles, clock: 'sound' },
  ),
  /** The scan of a proposal or of a confirmed entry, piece by piece. */
  'emergency.readLateScan': query(
    z.strictObject({
      approvalId: z.int().nullable(),
      lateEntryId: z.int().nullable(),
      offset: z.int().min(0),
    }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    { session: 'unlocked', roles: businessRoles },
  ),
}
