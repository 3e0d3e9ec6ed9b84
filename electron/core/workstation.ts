import type { ServerEvent } from '../../shared/ipc/events.ts'
import { type Clock, systemClock } from '../call/clock.ts'
import type { ShellClient } from '../call/shellClient.ts'
import type { ShellSignal } from '../call/wire.ts'
import { layOutBlankForms } from '../emergency/blankForms.ts'
import type { Log } from '../log/log.ts'
import { reserveOf } from '../machine/reserve.ts'
import type { SpawnParser } from '../parser/child/childLike.ts'
import { createParserClient } from '../parser/child/parserClient.ts'
import type { WaitingFor } from '../session/lock/lockPeople.ts'
import { WorkstationSession } from '../session/workstationSession.ts'
import { finishInstall } from '../store/installStore.ts'
import { createUploadStore } from '../upload/uploadStore.ts'
import { waitingWork } from '../workbench/workRepository.ts'
import { answerCall } from './call/answerCall.ts'
import { assertRights } from './call/assertRights.ts'
import { createCallHost } from './call/callHost.ts'
import { createIdleCare } from './process/idleCare.ts'
import type { Workstation } from './process/serveWire.ts'
import { openWork } from './subjects.ts'
import { tables } from './tables.ts'

/** What a workstation is built from. */
export interface WorkstationParts {
  readonly dataFolder: string
  /** How this process comes by a disposable parser. */
  readonly spawnParser: SpawnParser
  readonly shell: ShellClient
  readonly log: Log
  /** Room kept for a full disk; none unless told. */
  readonly reserveBytes?: number
  /** Tests give another. */
  readonly clock?: Clock
  announce(event: ServerEvent): void
  /** Called after database and keys are gone, with words for the lock page. */
  onLocked(words: string): void
}

const tickMs = 2_000

/** Builds the inside of the data process: session, dispatcher, timers. Opens no store until somebody logs in. */
export async function createWorkstation(parts: WorkstationParts): Promise<Workstation> {
  assertRights()
  finishInstall(parts.dataFolder)
  const noForms = layOutBlankForms(parts.dataFolder)
  if (noForms !== null) parts.log.warn('the blank forms could not be laid out', { error: noForms })
  const { dataFolder, log, announce, shell, clock = systemClock } = parts
  const uploads = createUploadStore(clock.monotonicMs)
  const onLocked = (words: string) => {
    uploads.clear()
    announce({ kind: 'locked', words })
    parts.onLocked(words)
  }
  const waitingFor: WaitingFor = (tx, { id, roles }) =>
    waitingWork(tx, { worker: { userId: id, roles }, work: openWork })
  const reserve = reserveOf(dataFolder, parts.reserveBytes ?? 0)
  const session = new WorkstationSession({
    dataFolder,
    tables,
    clock,
    log,
    reserve,
    waitingFor,
    announce,
    onLocked,
  })
  const parser = createParserClient({ spawn: parts.spawnParser })
  const host = createCallHost(session, { dataFolder, clock, log, announce, uploads, parser, shell })
  const care = createIdleCare(clock)
  const tick = () => {
    session.tick()
    if (!session.isOpen()) return
    const breach = care.tick(session.current().store)
    if (breach !== null) session.notice(breach)
  }
  const ticking = setInterval(() => guarded(log, tick), tickMs)
  ticking.unref()
  return {
    call: async (json) => {
      if (!json.includes('"session.heartbeat"')) care.noteCall()
      return JSON.stringify(await answerCall(host, json))
    },
    signal: (signal) => hear(session, signal),
    close: async () => {
      clearInterval(ticking)
      await session.lockFor('closed')
    },
  }
}

/** A timer has nobody to tell: what goes wrong in it stands in the log. */
function guarded(log: Log, work: () => void): void {
  try {
    work()
  } catch (error) {
    log.error('idle care failed', { error })
  }
}

function hear(session: WorkstationSession, signal: ShellSignal): void {
  if (signal === 'suspended' || signal === 'screenLocked') void session.lockFor(signal)
  else if (signal === 'windowHidden' || signal === 'windowShown')
    session.noteHidden(signal === 'windowHidden')
}
