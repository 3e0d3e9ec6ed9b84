import { z } from 'zod'
import { YearArrangement } from '../deadline/calendar/yearArrangement.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { Consequences, EditionView, NewEdition } from './summary.ts'

const proposing = { session: 'unlocked', roles: ['registrar', 'spotChecker', 'signer'] } as const
const deciding = { session: 'unlocked', roles: ['spotChecker', 'signer'] } as const

const Nothing = z.strictObject({})
const editionId = z.int().min(1)
const page = pageOf(200)

/** Channels of the working calendar (工作日历). */
export const calendarContract = {
  /** The arrangements that count, one per year; the window builds the same calendar from them as the core. */
  'calendars.inForce': query(
    Nothing,
    z.strictObject({ version: z.string(), arrangements: z.array(YearArrangement) }),
    { session: 'unlocked', roles: 'everyone' },
  ),
  /** Every edition that was ever proposed, the newest first. */
  'calendars.editions': query(Nothing, z.array(EditionView), { session: 'unlocked', roles: 'everyone' }),
  /** What an arrangement would do before it is proposed. */
  'calendars.preview': query(
    z.strictObject({ ...NewEdition.omit({ origin: true, reason: true }).shape, ...page }),
    Consequences,
    proposing,
  ),
  /** What a proposed edition would do now. */
  'calendars.consequences': query(z.strictObject({ editionId, ...page }), Consequences, proposing),
  'calendars.propose': command(NewEdition, EditionView, { ...proposing, clock: 'sound' }),
  /** Puts a proposed edition in force and moves every open date it touches; `movesName` is of the list the person saw. */
  'calendars.confirm': command(z.strictObject({ editionId, movesName: z.string().max(64) }), EditionView, {
    ...deciding,
    stepUp: true,
    clock: 'sound',
  }),
  'calendars.reject': command(z.strictObject({ editionId, reason: reasonOf('请说明理由') }), EditionView, {
    ...deciding,
    clock: 'any',
  }),
  'calendars.withdraw': command(z.strictObject({ editionId }), EditionView, { ...proposing, clock: 'any' }),
}
