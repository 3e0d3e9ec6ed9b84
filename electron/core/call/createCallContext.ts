import type { ServerEvent } from '../../../shared/ipc/events.ts'
import type { Actor } from '../../call/actor.ts'
import type { CallContext } from '../../call/callContext.ts'
import type { Clock } from '../../call/clock.ts'
import type { SessionService } from '../../call/sessionService.ts'
import type { ShellClient } from '../../call/shellClient.ts'
import type { UploadStore } from '../../call/uploads.ts'
import type { Log } from '../../log/log.ts'
import type { ParserClient } from '../../parser/child/parserClient.ts'
import type { Store } from '../../store/store.ts'

/** The services every call shares. */
export interface ContextParts {
  readonly dataFolder: string
  readonly clock: Clock
  readonly log: Log
  readonly uploads: UploadStore
  readonly parser: ParserClient
  readonly shell: ShellClient
  readonly session: SessionService
  announce(event: ServerEvent): void
}

/** The person at the machine and the open store; both throw `locked` when the session has ended. */
export interface Desk {
  actor(): Actor
  store(): Store
  /** What time it is as far as is known. */
  now(): Date
}

/**
 * What one call may use. The actor is read anew at every write, so that an act that was long under way is refused when
 * its person has lost the account, a role, or the session meanwhile (security 13).
 */
export function createCallContext(parts: ContextParts, desk: Desk): CallContext {
  const { dataFolder, log, uploads, parser, shell, session, announce } = parts
  return {
    get actor() {
      return desk.actor()
    },
    get attachments() {
      return desk.store().attachments
    },
    get store() {
      return desk.store()
    },
    dataFolder,
    now: () => desk.now(),
    read: (work) => desk.store().read(work),
    transact: (work) => desk.store().transact(desk.actor(), work),
    sideWrite: (work) => desk.store().sideWrite(work),
    uploads,
    parser,
    shell,
    session,
    log,
    announce,
  }
}
