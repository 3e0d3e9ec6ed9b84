import { exitCodes } from '../../exitCodes.ts'
import { SandboxUnavailable } from '../browser/sandbox.ts'
import { NotOpened } from '../notOpened.ts'
import { ToRelay } from './relayWire.ts'
import { BrowserMissing, FolderOccupied, type RelayOptions, type RunningRelay, runRelay } from './runRelay.ts'

/** Runs a relay as this process: listens to its launcher and to signals, and ends with a code that says why. */
export function serveRelay(options: RelayOptions): void {
  const running = runRelay(options)
  // A relay that failed to start is reported below and has nothing to close.
  const close = () =>
    void running.then(
      (relay) => relay.close(),
      () => undefined,
    )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close)
  // Without its launcher nobody would show the lock page: end in order.
  process.once('disconnect', close)
  process.on('message', (raw) => {
    const { kind } = ToRelay.parse(raw)
    if (kind === 'close') close()
    else void running.then((relay) => relay.foreground())
  })
  running.then(untilEnd, (error: unknown) => {
    process.stderr.write(`${wordsOf(error)}\n`)
    process.exit(failureCode(error))
  })
}

async function untilEnd(relay: RunningRelay): Promise<void> {
  if (relay.isUsable) process.send?.({ kind: 'ready' })
  const ending = await relay.ended
  if (ending.kind === 'refused') process.stderr.write(`${ending.words}\n`)
  process.exit(exitCodes[ending.kind])
}

function failureCode(error: unknown): number {
  if (error instanceof BrowserMissing) return exitCodes.browserMissing
  if (error instanceof SandboxUnavailable) return exitCodes.sandboxUnavailable
  if (error instanceof FolderOccupied) return exitCodes.occupied
  return exitCodes.crashed
}

function wordsOf(error: unknown): string {
  if (error instanceof NotOpened) return error.message
  return `窗口没有打开：${error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : 'unknown'}`
}
