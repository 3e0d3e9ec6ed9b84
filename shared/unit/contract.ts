import { z } from 'zod'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { Unit, UnitFields, UnitKind } from './model.ts'

const registrar = { session: 'unlocked', roles: ['registrar'] } as const

const unitId = z.int().min(1)
const reason = z.string().trim().min(2, '请写明理由').max(200)

/** What the directory is narrowed to. `text` is part of a name or alias, or pinyin initials. */
export const UnitFilter = z.strictObject({
  text: z.string().trim().max(60).optional(),
  kind: UnitKind.optional(),
  includeClosed: z.boolean().default(false),
})
export type UnitFilter = z.infer<typeof UnitFilter>

/** Channels of the directory of 来文单位; units that wrote lately come first. */
export const unitContract = {
  'units.list': query(
    z.strictObject({ filter: UnitFilter, ...pageOf() }),
    z.strictObject({ rows: z.array(Unit), total: z.int() }),
    { session: 'unlocked', roles: businessRoles },
  ),
  'units.get': query(z.strictObject({ unitId }), Unit, { session: 'unlocked', roles: businessRoles }),
  'units.add': command(z.strictObject({ fields: UnitFields }), Unit, { ...registrar, clock: 'any' }),
  'units.change': command(z.strictObject({ unitId, fields: UnitFields, reason }), Unit, {
    ...registrar,
    clock: 'any',
  }),
  /** The unit keeps its row and its letters, but is no longer offered. */
  'units.close': command(z.strictObject({ unitId, reason }), Unit, { ...registrar, clock: 'any' }),
  'units.reopen': command(z.strictObject({ unitId, reason }), Unit, { ...registrar, clock: 'any' }),
}
