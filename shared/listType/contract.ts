import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { businessRoles, deskRoles } from '../rights/roleGroups.ts'
import { CalendarDate } from '../time.ts'
import { ListType, ListTypeFields } from './model.ts'

const reading = { session: 'unlocked', roles: businessRoles } as const
const proposing = { session: 'unlocked', roles: deskRoles } as const

const reason = reasonOf('请说明理由')
const Proposed = z.strictObject({ approvalId: z.int() })

/** A type of the dictionary, and whether a change of it waits for a second person. */
export const ListTypeRow = z.strictObject({ ...ListType.shape, isProposed: z.boolean() })
export type ListTypeRow = z.infer<typeof ListTypeRow>

/** A list that was met in the national system and is not in the dictionary: what stood there, where it was met first, until when it is classified. */
export const ListSighting = z.strictObject({
  sightingId: z.int(),
  listName: z.string(),
  authority: z.string(),
  requestId: z.int(),
  intakeNumber: z.string(),
  seenOn: CalendarDate,
  dueOn: CalendarDate,
  isOverdue: z.boolean(),
  dueProvisional: z.boolean(),
  /** The name of the type it belongs to; null while it is 字典待归类. */
  classifiedAs: z.string().nullable(),
  isProposed: z.boolean(),
})
export type ListSighting = z.infer<typeof ListSighting>

/** Channels of 名单字典; whatever changes it waits for a second person (双人事项). */
export const listTypeContract = {
  'listTypes.list': query(z.strictObject({}), z.array(ListTypeRow), reading),
  /** Lists that wait to be classified, the nearest day first; then the latest 100 that were. */
  'listTypes.sightings': query(z.strictObject({}), z.array(ListSighting), reading),
  'listTypes.proposeNew': command(z.strictObject({ fields: ListTypeFields, reason }), Proposed, {
    ...proposing,
    clock: 'any',
  }),
  'listTypes.proposeChange': command(
    z.strictObject({ code: z.string().max(60), fields: ListTypeFields, reason }),
    Proposed,
    { ...proposing, clock: 'any' },
  ),
  'listTypes.classify': command(
    z.strictObject({ sightingId: z.int().min(1), code: z.string().max(60), reason }),
    Proposed,
    { ...proposing, clock: 'any' },
  ),
}
