import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Clock, systemClock } from '../../electron/call/clock.ts'
import type { Workstation } from '../../electron/core/process/serveWire.ts'
import { createWorkstation } from '../../electron/core/workstation.ts'
import { openLog } from '../../electron/log/log.ts'
import { forkParser } from '../../electron/parser/child/forkParser.ts'
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { AppError, type Result } from '../../shared/errors.ts'
import type { ServerEvent } from '../../shared/ipc/events.ts'
import { type TeamKey, team } from './team.ts'
import { copyTemplate } from './workstationTemplate.ts'

/** The product's own workstation as the shell carries it: ceremony, login, lock and all; one person at a time. */
export interface BareWorkstation {
  readonly dataFolder: string
  readonly workstation: Workstation
  readonly events: readonly ServerEvent[]
  /** Words of every lock, as the shell hears them. */
  readonly locks: readonly string[]
  /** Moves both clocks on. */
  advance(milliseconds: number): void
  /** Sets the wall clock on or back while the monotone one goes its way. */
  stepWall(milliseconds: number): void
  call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>>
  try<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Result<Output<N>>>
  /** The code of a refusal; 'ok' when there is none. */
  code<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<string>
  /** The same for what no window of ours would send: another name, or an input of another shape. */
  codeOfAny(name: string, input: unknown): Promise<string>
  login(who: TeamKey): Promise<void>
  /** Another process on the same folder, after this one was closed or left as a kill would leave it. */
  restart(): Promise<BareWorkstation>
  close(): Promise<void>
}

/** A workstation before its first run. */
export function startEmptyWorkstation(): Promise<BareWorkstation> {
  return start(fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-bare-')))
}

/** A workstation after its first run, locked. */
export async function startLockedWorkstation(): Promise<BareWorkstation> {
  return start((await copyTemplate()).dataFolder)
}

/** A workstation over what lies in this folder. */
export function startWorkstationIn(
  dataFolder: string,
  options: { readonly reserveBytes?: number },
): Promise<BareWorkstation> {
  return start(dataFolder, options)
}

interface Start {
  readonly reserveBytes?: number
  /** How far a process before this one had moved the clocks. */
  readonly advanced?: number
  readonly stepped?: number
}

async function start(dataFolder: string, options: Start = {}): Promise<BareWorkstation> {
  let { advanced = 0, stepped = 0 } = options
  const events: ServerEvent[] = []
  const locks: string[] = []
  const clock: Clock = {
    now: () => new Date(Date.now() + advanced + stepped),
    monotonicMs: () => systemClock.monotonicMs() + advanced,
  }
  const workstation = await createWorkstation({
    dataFolder,
    ...(options.reserveBytes !== undefined && { reserveBytes: options.reserveBytes }),
    spawnParser: forkParser(path.join(import.meta.dirname, '../../electron/parser/parser.ts')),
    shell: {
      pdf: noShell,
      print: noShell,
      printers: noShell,
      chooseFolder: noShell,
    },
    log: openLog({ folder: path.join(dataFolder, 'logs'), now: clock.now }),
    clock,
    announce: (event) => events.push(event),
    onLocked: (words) => locks.push(words),
  })
  const tryAny = async (name: string, input: unknown): Promise<Result<unknown>> =>
    JSON.parse(await workstation.call(JSON.stringify({ name, input })))
  const codeOfAny = async (name: string, input: unknown) => {
    const result = await tryAny(name, input)
    return result.ok ? 'ok' : result.fault.code
  }
  const attempt = async <N extends ProcedureName>(name: N, input: CallInput<N>) =>
    (await tryAny(name, input)) as Result<Output<N>>
  const call = async <N extends ProcedureName>(name: N, input: CallInput<N>) => {
    const result = await attempt(name, input)
    if (result.ok) return result.value
    throw new AppError(result.fault.code, result.fault.message)
  }
  return {
    dataFolder,
    workstation,
    events,
    locks,
    advance: (milliseconds) => {
      advanced += milliseconds
    },
    stepWall: (milliseconds) => {
      stepped += milliseconds
    },
    call,
    try: attempt,
    code: codeOfAny,
    codeOfAny,
    login: async (who) => {
      const { loginName, password } = team[who]
      await call('session.login', { loginName, password })
    },
    restart: () => start(dataFolder, { ...options, advanced, stepped }),
    close: async () => {
      await workstation.close()
      fs.rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const noShell = () => Promise.reject(new AppError('unexpected', '本次测试没有窗口外壳。'))
