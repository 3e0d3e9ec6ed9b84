import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { Instant } from '../time.ts'
import { KeptForm } from './model.ts'

/** Names a half-filled form: screen and object, such as `requests.register` or `reviews.record:17`; no personal data. */
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9.:-]{0,79}$/)

/** Half-filled forms, one per person and key, kept in the encrypted database so that locking loses nothing. */
export const draftContract = {
  /** What the person left half filled, the latest first; what the frame keeps beside it (panes, look) is no form. */
  'drafts.list': query(
    z.strictObject({}),
    z.array(z.strictObject({ key, savedAt: Instant, form: KeptForm.shape.form })),
    { session: 'unlocked', roles: 'everyone' },
  ),
  'drafts.find': query(
    z.strictObject({ key }),
    z.strictObject({ body: z.json(), savedAt: Instant }).nullable(),
    { session: 'unlocked', roles: 'everyone' },
  ),
  'drafts.save': command(z.strictObject({ key, body: z.json() }), z.strictObject({ savedAt: Instant }), {
    session: 'unlocked',
    roles: 'everyone',
    clock: 'any',
  }),
  /** Gives up a draft and answers what it held, so that this can be taken back. */
  'drafts.discardWhole': command(z.strictObject({ key }), z.json(), {
    session: 'unlocked',
    roles: 'everyone',
    clock: 'any',
  }),
  'drafts.discard': command(z.strictObject({ key }), z.strictObject({}), {
    session: 'unlocked',
    roles: 'everyone',
    clock: 'any',
  }),
}
