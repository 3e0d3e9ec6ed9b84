import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { LoginName, Password } from '../rights/credentials.ts'
import { CeremonyAct, CeremonyState } from './ceremony.ts'
import { SessionState } from './model.ts'

const Nothing = z.strictObject({})

/** What the window may ask about who is at the machine. */
export const sessionContract = {
  'ceremony.state': query(Nothing, CeremonyState, { session: 'always', roles: 'everyone' }),
  'ceremony.perform': command(CeremonyAct, CeremonyState, {
    session: 'ceremony',
    roles: 'everyone',
    clock: 'any',
  }),
  'session.state': query(Nothing, SessionState, { session: 'always', roles: 'everyone' }),
  'session.login': command(z.strictObject({ loginName: LoginName, password: Password }), SessionState, {
    session: 'locked',
    roles: 'everyone',
    clock: 'any',
  }),
  'session.lock': command(Nothing, SessionState, { session: 'passwordDue', roles: 'everyone', clock: 'any' }),
  'session.logout': command(Nothing, SessionState, {
    session: 'passwordDue',
    roles: 'everyone',
    clock: 'any',
  }),
  /** The window says whether somebody works in it and whether it can be seen; the core decides what follows. */
  'session.heartbeat': query(
    z.strictObject({ active: z.boolean(), hidden: z.boolean() }),
    z.strictObject({ secondsLeft: z.int() }),
    { session: 'passwordDue', roles: 'everyone' },
  ),
  /** Proves the person once more; good for one act within 60 seconds. */
  'session.stepUp': command(z.strictObject({ password: Password }), Nothing, {
    session: 'unlocked',
    roles: 'everyone',
    clock: 'any',
  }),
  'session.changePassword': command(z.strictObject({ current: Password, next: Password }), SessionState, {
    session: 'passwordDue',
    roles: 'everyone',
    clock: 'any',
  }),
  'session.enterInquiryMode': command(Nothing, SessionState, {
    session: 'unlocked',
    roles: ['inquirer', 'firstReviewer'],
    clock: 'any',
  }),
  'session.leaveInquiryMode': command(Nothing, SessionState, {
    session: 'unlocked',
    roles: ['inquirer', 'firstReviewer'],
    clock: 'any',
  }),
}
