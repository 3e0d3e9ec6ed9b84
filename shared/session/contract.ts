import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { CeremonyAct, CeremonyState } from './ceremony.ts'
import { LoginName, Password, SessionState } from './model.ts'

const Nothing = z.strictObject({})

/** What the window may ask about who is at the machine. */
export const sessionContract = {
  'ceremony.state': query(Nothing, CeremonyState),
  'ceremony.perform': command(CeremonyAct, CeremonyState),
  'session.state': query(Nothing, SessionState),
  'session.login': command(z.strictObject({ loginName: LoginName, password: Password }), SessionState),
  'session.lock': command(Nothing, SessionState),
  'session.logout': command(Nothing, SessionState),
  /** The window says whether somebody works in it and whether it can be seen; the core decides what follows. */
  'session.heartbeat': query(
    z.strictObject({ active: z.boolean(), hidden: z.boolean() }),
    z.strictObject({ secondsLeft: z.int() }),
  ),
  /** Proves the person once more; good for one act within 60 seconds. */
  'session.stepUp': command(z.strictObject({ password: Password }), Nothing),
  'session.changePassword': command(z.strictObject({ current: Password, next: Password }), SessionState),
  'session.enterInquiryMode': command(Nothing, SessionState),
  'session.leaveInquiryMode': command(Nothing, SessionState),
}
