import { AppError } from '../../../shared/errors.ts'
import type { SessionHost } from '../../session/sessionHost.ts'
import type { Desk } from './createCallContext.ts'

/** The desk of one call: it belongs to the session in which the call began, and to no later one. */
export function sessionDesk(host: SessionHost): Desk {
  const begun = host.isOpen() ? host.current() : null
  const rolesThen = begun === null ? '' : host.actor().roles.join()
  const session = () => {
    const running = host.current()
    if (running !== begun) throw new AppError('locked', '已锁屏，请重新登录后再做。')
    return running
  }
  return {
    store: () => session().store,
    now: () => host.now(),
    actor: () => {
      session()
      const actor = host.actor()
      if (actor.roles.join() !== rolesThen)
        throw new AppError('forbidden', '您的岗位刚刚被调整，这一步没有办理，请刷新。')
      return actor
    },
  }
}
