import { z } from 'zod'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { PrintDestination } from '../printing/model.ts'
import { businessRoles } from '../rights/roleGroups.ts'

/** The registers (登记簿) of domain 6.7; the words and columns stand in `shared/letter/forms/registerHtml.ts`. */
export const RegisterKind = z.enum(['incoming', 'outgoing', 'sealUse', 'media'])

const kind = RegisterKind
const year = z.int().min(2000).max(2199)

/** Channels of the registers; every look, print and export is an entry in the trail. */
export const registerContract = {
  'registers.view': query(
    z.strictObject({ kind, year, ...pageOf() }),
    z.strictObject({ rows: z.array(z.array(z.string())), total: z.int() }),
    { session: 'unlocked', roles: businessRoles },
  ),
  'registers.print': command(
    z.strictObject({ kind, year, destination: PrintDestination }),
    z.strictObject({ rows: z.int(), target: z.string(), exportedTo: z.string().nullable() }),
    { session: 'unlocked', roles: ['registrar', 'drafter', 'spotChecker'], clock: 'any' },
  ),
  /** Writes an xlsx of text cells into the export folder. */
  'registers.export': command(
    z.strictObject({ kind, year }),
    z.strictObject({ rows: z.int(), fileName: z.string(), folder: z.string() }),
    { session: 'unlocked', roles: ['registrar', 'drafter', 'spotChecker'], clock: 'any' },
  ),
}
