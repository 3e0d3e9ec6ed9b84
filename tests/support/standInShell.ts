import { type ChildProcess, fork, spawn } from 'node:child_process'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { RunningRelay } from '../../electron/shell/chromium/relay/runRelay.ts'
import type { SessionEnding } from '../../electron/shell/runSession.ts'
import type { Asked, Told } from './electronStandIn/harness.ts'
import type { ProgramWish, WindowOpener } from './programWish.ts'

/** How the stand-in is started. */
export interface StandInOptions {
  readonly dataFolder: string
  /** The built entry; dist/electron/main.js unless a test brings a damaged one. */
  readonly entry?: string
  /** An installed program that brings its own entry and plays Electron itself (tests/package). */
  readonly program?: string
  /** Programs of a test in the place of built entries, by file name. */
  readonly programs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** One run of the built main process in the stand-in, and everything it said. */
export interface StandInRun extends AsyncDisposable {
  readonly said: readonly Told[]
  /** What standard error got. */
  words(): string
  ask(asked: Asked): void
  /** The first thing of this kind said after what was seen before; rejects after `ms`. */
  next<K extends Told['kind']>(kind: K, ms?: number): Promise<Told & { readonly kind: K }>
  /** The page of the window that was said to be loaded. */
  page(): Promise<Page>
  /** The exit code; rejects when the program does not end within `ms`. */
  exit(ms?: number): Promise<number>
}

const root = path.resolve(import.meta.dirname, '../..')
const lookMs = 20

/** Starts the built program in the stand-in; the caller waits for what it needs. */
export function startStandIn({
  dataFolder,
  entry,
  program,
  programs = {},
  env = {},
}: StandInOptions): StandInRun {
  const said: Told[] = []
  const taken = new Map<Told['kind'], number>()
  let words = ''
  const child = startedProcess(
    { dataFolder, ...(entry && { entry }), ...(program && { program }) },
    {
      ...uncolored(process.env),
      ...env,
      CQW_STAND_IN_PROGRAMS: JSON.stringify(programs),
    },
  )
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  child.stdout?.resume()
  child.on('message', (told: Told) => void said.push(told))
  const browser = connected(said)
  const run: StandInRun = {
    said,
    words: () => words,
    ask: (asked) => void (child.connected && child.send(asked)),
    next: async (kind, ms = 90_000) => {
      const from = taken.get(kind) ?? 0
      const found = await until(
        () => said.findIndex((told, index) => index >= from && told.kind === kind),
        ms,
      )
      if (found === -1) throw new Error(`the stand-in never said "${kind}" in ${ms} ms; ${words.slice(-600)}`)
      taken.set(kind, found + 1)
      return said[found] as Extract<Told, { readonly kind: typeof kind }>
    },
    page: async () => windowOf(await browser(), 30_000),
    exit: async (ms = 90_000) => (await run.next('exit', ms)).code,
    [Symbol.asyncDispose]: async () => {
      await ended(child)
    },
  }
  return run
}

/** Node warns on standard error when both of these are set, as a test runner may leave them; what the program says is read there. */
function uncolored({ NO_COLOR: _no, FORCE_COLOR: _force, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env
}

function startedProcess(
  { dataFolder, entry, program }: StandInOptions,
  env: NodeJS.ProcessEnv,
): ChildProcess {
  const options = { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] as const }
  const folder = `--data-folder=${dataFolder}`
  if (program !== undefined) return spawn(program, [folder], { ...options, stdio: [...options.stdio] })
  const run = path.join(import.meta.dirname, 'electronStandIn/run.ts')
  return fork(run, [entry ?? path.join(root, 'dist/electron/main.js'), folder], {
    ...options,
    stdio: [...options.stdio],
  })
}

/** Opens the windows of one run of the stand-in one after the other, as the tests open those of the Chromium shell. */
export function standInOpener({ dataFolder, coreEntry, chooseFolder }: ProgramWish): WindowOpener {
  let run: StandInRun | null = null
  return async () => {
    run ??= startStandIn({ dataFolder, programs: coreEntry === undefined ? {} : { 'core.js': coreEntry } })
    const { corePid } = await run.next('window')
    await run.next('loaded')
    if (chooseFolder !== undefined) run.ask({ kind: 'chooseFolder', path: await chooseFolder('') })
    return relayOf(run, await run.page(), corePid)
  }
}

const closed: SessionEnding = { kind: 'closed' }
const never = 2_147_000_000

function relayOf(run: StandInRun, page: Page, corePid: number): RunningRelay {
  return {
    page,
    corePid,
    isUsable: true,
    ended: run.next('gone', never).then(() => closed),
    foreground: () => Promise.resolve(),
    close: async () => {
      run.ask({ kind: 'closeWindow' })
      await run.exit()
      await run[Symbol.asyncDispose]()
      return closed
    },
  }
}

function connected(said: readonly Told[]): () => Promise<Browser> {
  let browser: Promise<Browser> | null = null
  return async () => {
    await until(() => said.findIndex(({ kind }) => kind === 'browser'), 30_000)
    const told = said.find((one) => one.kind === 'browser')
    if (told === undefined) throw new Error('the stand-in opened no browser')
    browser ??= chromium.connectOverCDP(told.endpoint)
    return browser
  }
}

async function windowOf(browser: Browser, ms: number): Promise<Page> {
  const find = () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .filter((page) => !page.isClosed() && page.url().startsWith('https://workstation.app.invalid'))
      .at(-1)
  for (const end = Date.now() + ms; Date.now() < end; await soon()) {
    const page = find()
    if (page !== undefined) return page
  }
  throw new Error('the window of the stand-in was not found')
}

async function until(look: () => number, ms: number): Promise<number> {
  for (const end = Date.now() + ms; Date.now() < end; await soon()) {
    const found = look()
    if (found !== -1) return found
  }
  return -1
}

const soon = () => new Promise((resolve) => setTimeout(resolve, lookMs))

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.kill('SIGKILL')
  await promise
}
