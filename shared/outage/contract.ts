import { z } from 'zod'
import { AsOf } from '../inquiry/model.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { NewOutage, OutageView } from './summary.ts'

const inquirer = { session: 'unlocked', roles: ['inquirer'] } as const
const readable = { session: 'unlocked', roles: businessRoles } as const

const page = pageOf()
const piece = z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() })

/** Channels of 故障登记: when the national system was down, whom it held up and what proves it. */
export const outageContract = {
  'outages.list': query(
    z.strictObject({ requestId: z.int().nullable(), ...page }),
    z.strictObject({ rows: z.array(OutageView), total: z.int() }),
    readable,
  ),
  'outages.record': command(
    z.strictObject({ ...NewOutage.shape, uploadId: z.string().max(64).nullable() }),
    OutageView,
    { ...inquirer, clock: 'any' },
  ),
  'outages.end': command(z.strictObject({ outageId: z.int(), endedAt: AsOf }), OutageView, {
    ...inquirer,
    clock: 'any',
  }),
  'outages.readEvidence': query(
    z.strictObject({ outageId: z.int(), offset: z.int().min(0) }),
    piece,
    readable,
  ),
}
