import path from 'node:path'
import { exitCodes } from '../exitCodes.ts'
import type { SessionEnding } from '../runSession.ts'
import { RelayStart, ToRelay } from './relayWire.ts'
import { BrowserMissing, FolderOccupied, type RunningRelay, runRelay } from './runRelay.ts'
import { SandboxUnavailable } from './sandbox.ts'

// Entry of the relay: one core, one window, one letter browser; ends with all of them.

declare const __TEST_BUILD__: boolean | undefined
const isBuilt = typeof __TEST_BUILD__ !== 'undefined'
const isTest = !isBuilt || __TEST_BUILD__ === true

const here = import.meta.dirname
const project = path.resolve(here, isBuilt ? '../..' : '../../..')
const start = RelayStart.parse(JSON.parse(process.argv[2] ?? '{}'))

const running = runRelay({
  core: {
    entry: path.join(here, isBuilt ? 'core.js' : '../../core/core.ts'),
    dataFolder: start.dataFolder,
  },
  rendererFolder: path.join(project, 'dist', 'renderer'),
  fontFolder: path.join(project, 'assets', 'fonts'),
  headless: start.headless,
  viewport: { width: 1366, height: 768 },
  build: isTest ? 'test' : 'product',
  ...(start.notice === undefined ? {} : { notice: start.notice }),
})

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

function close(): void {
  void running.then((relay) => relay.close())
}

async function untilEnd(relay: RunningRelay): Promise<void> {
  process.send?.({ kind: 'ready' })
  const ending = await relay.ended
  if (ending.kind === 'refused') process.stderr.write(`${ending.words}\n`)
  process.exit(endingCode(ending))
}

function endingCode(ending: SessionEnding): number {
  return exitCodes[ending.kind]
}

function failureCode(error: unknown): number {
  if (error instanceof BrowserMissing) return exitCodes.browserMissing
  if (error instanceof SandboxUnavailable) return exitCodes.sandboxUnavailable
  if (error instanceof FolderOccupied) return exitCodes.occupied
  return exitCodes.crashed
}

function wordsOf(error: unknown): string {
  const isForPeople =
    error instanceof BrowserMissing || error instanceof SandboxUnavailable || error instanceof FolderOccupied
  if (isForPeople) return error.message
  return `窗口没有打开：${error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : 'unknown'}`
}
