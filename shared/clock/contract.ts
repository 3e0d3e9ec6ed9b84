import { z } from 'zod'
import { command } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { LoginName, Password } from '../rights/credentials.ts'

const Nothing = z.strictObject({})

/** Channels of 时钟核对. What is wrong with the clock stands in the session's state. */
export const clockContract = {
  /** One person says that the date is right after some days without use; `conflict` where that takes two. */
  'clocks.confirm': command(Nothing, Nothing, { session: 'unlocked', roles: 'everyone', clock: 'any' }),
  /** Two people say, with a reason, that the clock is right now; the mark is put there. */
  'clocks.settle': command(
    z.strictObject({
      reason: reasonOf('请写明时钟变动的原因', 4),
      second: z.strictObject({ loginName: LoginName, password: Password }),
    }),
    Nothing,
    { session: 'unlocked', roles: 'everyone', clock: 'any' },
  ),
}
