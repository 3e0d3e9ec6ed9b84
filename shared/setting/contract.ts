import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { managingRoles } from '../rights/roleGroups.ts'
import { Instant } from '../time.ts'
import { SettingKey } from './settings.ts'

/** One setting as the screen shows it. */
export const SettingRow = z.strictObject({
  key: SettingKey,
  group: z.string(),
  label: z.string(),
  source: z.string(),
  value: z.json(),
  isDefault: z.boolean(),
  changedAt: Instant.nullable(),
  /** True while a proposal for this setting waits for a second person. */
  isProposed: z.boolean(),
})
export type SettingRow = z.infer<typeof SettingRow>

/** What the window may ask about settings. */
export const settingContract = {
  'settings.list': query(z.strictObject({}), z.array(SettingRow), { session: 'unlocked', roles: 'everyone' }),
  /** Proposes a value; a second administrator confirms it under `approvals`. */
  'settings.propose': command(
    z.strictObject({
      key: SettingKey,
      value: z.json(),
      reason: reasonOf('请说明理由'),
    }),
    z.strictObject({ approvalId: z.int() }),
    { session: 'unlocked', roles: managingRoles, stepUp: true, clock: 'any' },
  ),
}
