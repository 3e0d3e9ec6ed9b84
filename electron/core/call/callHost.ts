import type { Fault } from '../../../shared/errors.ts'
import type { SessionHost } from '../../session/sessionHost.ts'
import type { CallHost } from './answerCall.ts'
import { type ContextParts, createCallContext } from './createCallContext.ts'
import { createRateLimit } from './rateLimit.ts'
import { sessionDesk } from './sessionDesk.ts'

const callsPerSecond = 200

/** Joins the dispatcher to one session and the services of the workstation. */
export function createCallHost(session: SessionHost, services: Omit<ContextParts, 'session'>): CallHost {
  const parts = { ...services, session }
  return {
    log: services.log,
    admits: createRateLimit(callsPerSecond, services.clock.monotonicMs),
    principal: () => session.principal(),
    context: () => createCallContext(parts, sessionDesk(session)),
    clockStanding: () => session.clockStanding(),
    isBreached: () => session.isOpen() && session.current().store.isBreached(),
    takeStepUp: () => session.takeStepUp(),
    recordDenial: (name, fault) => recordDenial(session, name, fault),
  }
}

function recordDenial(session: SessionHost, name: string, { code }: Fault): void {
  session.current().store.transact(session.actor(), (tx) => {
    tx.record({ act: 'session.denied', object: `channel:${name}`, result: 'refused', detail: { code } })
  })
}
