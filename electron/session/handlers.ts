import type { sessionContract } from '../../shared/session/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { noteRead, noteWritten } from '../database/row/sourceUse.ts'

/** Who is at the machine, in which mode and since when: held in memory, beside the tables. */
const source = ['session']

/** Who answers the channels of this subject: thin doors to the session service. */
export const sessionHandlers = {
  'ceremony.state': (_, { session }) => session.ceremonyState(),
  'ceremony.perform': (act, { session }) => session.performCeremony(act),
  'session.state': (_, { session }) => {
    noteRead(source)
    return session.state()
  },
  'session.login': ({ loginName, password }, { session }) => session.login(loginName, password),
  'session.lock': (_, { session }) => session.lock('lock'),
  'session.logout': (_, { session }) => session.lock('logout'),
  'session.heartbeat': (sign, { session }) => ({ secondsLeft: session.heartbeat(sign) }),
  'session.stepUp': async ({ password }, { session }) => {
    await session.stepUp(password)
    return {}
  },
  'session.changePassword': ({ current, next }, { session }) => {
    noteWritten(source)
    return session.changePassword(current, next)
  },
  'session.enterInquiryMode': (_, { session }) => {
    noteWritten(source)
    return session.setMode('inquiry')
  },
  'session.leaveInquiryMode': (_, { session }) => {
    noteWritten(source)
    return session.setMode('normal')
  },
} satisfies HandlersOf<typeof sessionContract>
