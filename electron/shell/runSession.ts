import { setImmediate } from 'node:timers/promises'
import type { ShellAsk } from '../call/wire.ts'
import { boundedCall } from './callLimits.ts'
import { type CoreLink, type CoreProcess, connectCore } from './coreProcess.ts'
import type { Shell } from './shell.ts'

/** Why a session of one core and one window came to its end. */
export type SessionEnding =
  | { readonly kind: 'closed' }
  | { readonly kind: 'locked'; readonly words: string }
  | { readonly kind: 'crashed'; readonly what: 'core' | 'window' }
  | { readonly kind: 'refused'; readonly words: string }

/** A running session. */
export interface RunningSession {
  /** False when the core ended before it could answer; `ended` says why. */
  readonly isUsable: boolean
  /** Settles when the window and the core are gone. */
  readonly ended: Promise<SessionEnding>
  /** Ends the session in order: the core closes the database first. */
  close(): Promise<SessionEnding>
}

/** Runs one core and one window together from start to lock or close; resolves when the window has loaded and the core answers, or when it never will; rejects when the window did not load. */
export async function runSession(shell: Shell, startCore: () => CoreLink): Promise<RunningSession> {
  const ending = Promise.withResolvers<SessionEnding>()
  const ready = Promise.withResolvers<boolean>()
  const core: CoreProcess = connectCore(startCore(), {
    ask: (ask) => answerAsk(shell, ask),
    event: (json) => shell.announce(json),
    ready: () => ready.resolve(true),
    locked: (words) => ending.resolve({ kind: 'locked', words }),
    failed: (words) => ending.resolve({ kind: 'refused', words }),
    ended: () => ending.resolve({ kind: 'crashed', what: 'core' }),
  })
  const ended = ending.promise.then(async (how) => {
    await takeDown(shell, core, how)
    return how
  })
  try {
    await shell.openWindow({
      call: boundedCall(
        (json) => core.call(json),
        () => performance.now(),
      ),
      signal: (signal) => core.signal(signal),
      closed: () => ending.resolve({ kind: 'closed' }),
      crashed: () => ending.resolve({ kind: 'crashed', what: 'window' }),
    })
  } catch (error) {
    // A window that was closed while it loaded says so a moment later, and that is no failure.
    await setImmediate()
    ending.resolve({ kind: 'crashed', what: 'window' })
    const how = await ended
    if (how.kind === 'crashed') throw error
  }
  const isUsable = await Promise.race([ready.promise, ended.then(() => false)])
  return {
    isUsable,
    ended,
    close: () => {
      ending.resolve({ kind: 'closed' })
      return ended
    },
  }
}

async function takeDown(shell: Shell, core: CoreProcess, how: SessionEnding): Promise<void> {
  // A locked core holds nothing worth waiting for; otherwise the database is closed before the window goes.
  const closing = core.close(how.kind === 'locked' ? 500 : 10_000)
  if (how.kind !== 'locked') await closing
  await shell.closeWindow()
  await closing
}

function answerAsk(shell: Shell, ask: ShellAsk): Promise<unknown> {
  switch (ask.what) {
    case 'pdf':
      return shell.pdf(ask.html)
    case 'print':
      return shell.print(ask.job)
    case 'printers':
      return shell.printers()
    case 'chooseFolder':
      return shell.chooseFolder(ask.title)
    case 'foreground':
      return shell.foreground().then(() => null)
  }
}
