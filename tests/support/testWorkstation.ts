import fs from 'node:fs'
import path from 'node:path'
import { type Clock, systemClock } from '../../electron/call/clock.ts'
import type { ShellClient } from '../../electron/call/shellClient.ts'
import { answerCall } from '../../electron/core/call/answerCall.ts'
import { createCallHost } from '../../electron/core/call/callHost.ts'
import type { ContextParts } from '../../electron/core/call/createCallContext.ts'
import { tables } from '../../electron/core/tables.ts'
import { openLog } from '../../electron/log/log.ts'
import type { ParserClient } from '../../electron/parser/child/parserClient.ts'
import { lockLimits, lockPolicyOf } from '../../electron/session/lock/lockPolicy.ts'
import { createLockTimer, type LockTimer } from '../../electron/session/lock/lockTimer.ts'
import type { Session } from '../../electron/session/session.ts'
import { WorkstationSession } from '../../electron/session/workstationSession.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { readBootId } from '../../electron/trail/readBootId.ts'
import { createUploadStore } from '../../electron/upload/uploadStore.ts'
import { userByLoginName } from '../../electron/userRecord/userRepository.ts'
import type { CallInput, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { AppError, type Result } from '../../shared/errors.ts'
import type { ServerEvent } from '../../shared/ipc/events.ts'
import type { Role } from '../../shared/rights/role.ts'
import { maxChunkBytes } from '../../shared/upload/contract.ts'
import { parserOfSources } from './parserHere.ts'
import { holderOf, type TeamKey, team } from './team.ts'
import { copyTemplate } from './workstationTemplate.ts'

/** One person of the team, acting through the real dispatcher, rights, store and trail. */
export interface TestPerson {
  readonly userId: number
  readonly name: string
  /** The value the core answers; throws the AppError of a refusal. */
  call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>>
  /** The answer as the window gets it; for tests of refusals. */
  try<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Result<Output<N>>>
  /** The answer to what no window of ours would send: another name, or an input of another shape. */
  tryAny(name: string, input: unknown): Promise<Result<unknown>>
  /** Hands in a file and returns its upload id. */
  upload(fileName: string, bytes: Uint8Array): Promise<string>
}

/** A real workstation in a temporary folder, without a window: everybody of the team is at the machine at once. */
export interface TestWorkstation {
  readonly dataFolder: string
  /** The 留痕验证码 as the ceremony showed it; empty for a store that was brought along. */
  readonly sealRoot: string
  readonly store: Store
  readonly events: readonly ServerEvent[]
  readonly clock: TestClock
  /** The member with this short name, or the first who holds the role. */
  as(who: Role | TeamKey): TestPerson
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** A clock that goes on by itself and can be moved. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void
  /** Goes on from this moment. */
  set(at: string): void
}

/** What a test may choose. */
export interface TestWorkstationOptions {
  /** Where the clock starts, as an instant; default now. Never before the template was made unless the test wants that. */
  readonly at?: string
  /** Answers of the shell; what is left out refuses. `pdf` by a real Chromium: see `shellFixture.ts`. */
  readonly shell?: Partial<ShellClient>
  /** True to make stepped-up acts ask for the password as in the product; default false. */
  readonly asksForPassword?: boolean
  /** Goes on with this store instead of a fresh copy of the template. */
  readonly existing?: { readonly dataFolder: string; readonly dek: Buffer }
  /** Reads files instead of the disposable child. */
  readonly parser?: ParserClient
}

/** Starts a workstation with a ready team from the cached template (a second the first time, some 50 ms later). */
export async function startTestWorkstation(options: TestWorkstationOptions = {}): Promise<TestWorkstation> {
  const { dataFolder, dek, sealRoot } = { sealRoot: '', ...(options.existing ?? (await copyTemplate())) }
  const clock = testClock(options.at)
  const store = await openStore({ tables, dataFolder, dek, now: clock.now, bootId: readBootId() })
  const events: ServerEvent[] = []
  const { shell = {}, parser = parserOfSources() } = options
  const services = servicesOf(dataFolder, { clock, events, shell, parser })
  const people = new Map<TeamKey, TestPerson>()
  const as = (who: Role | TeamKey): TestPerson => {
    const key = who in team ? (who as TeamKey) : holderOf[who as Role]
    const known = people.get(key)
    if (known !== undefined) return known
    const person = testPerson({ dataFolder, dek, store, services }, key, options.asksForPassword ?? false)
    people.set(key, person)
    return person
  }
  const close = async () => {
    await store.close()
    fs.rmSync(dataFolder, { recursive: true, force: true })
  }
  return { dataFolder, sealRoot, store, events, clock, as, close, [Symbol.asyncDispose]: close }
}

type Services = Omit<ContextParts, 'session'>

interface Machine {
  readonly dataFolder: string
  readonly dek: Buffer
  readonly store: Store
  readonly services: Services
}

function servicesOf(
  dataFolder: string,
  parts: { clock: Clock; events: ServerEvent[]; shell: Partial<ShellClient>; parser: ParserClient },
): Services {
  const { clock, events, shell, parser } = parts
  const refuse = () => Promise.reject(new AppError('unexpected', '本次测试没有窗口外壳。'))
  return {
    dataFolder,
    clock,
    log: openLog({ folder: path.join(dataFolder, 'log'), now: clock.now }),
    announce: (event) => events.push(event),
    uploads: createUploadStore(clock.monotonicMs),
    parser,
    shell: { pdf: refuse, print: refuse, printers: refuse, chooseFolder: refuse, ...shell },
  }
}

function testPerson(machine: Machine, key: TeamKey, asksForPassword: boolean): TestPerson {
  const { dataFolder, dek, store, services } = machine
  const { clock, log, announce } = services
  const user = store.read((tx) => userByLoginName(tx, team[key].loginName))
  if (user === null) throw new Error(`no ${key} in the team`)
  const running: Session = {
    // One person's session may end; the others are at the machine still.
    // Asked anew each time: a test may have planted another writing between two calls.
    store: { ...store, transact: (by, work) => store.transact(by, work), close: () => Promise.resolve() },
    dek,
    userId: user.id,
    timer: patientTimer(
      clock,
      store.read((tx) => lockPolicyOf(tx, 'normal')),
    ),
    loggedInAt: clock.now().toISOString(),
    notices: [],
    mode: 'normal',
    stepUpUntilMs: Number.NEGATIVE_INFINITY,
    watch: null,
    wrongOthers: 0,
    clockWasDoubted: false,
  }
  const session = new WorkstationSession(
    { dataFolder, tables, clock, log, announce, onLocked: () => undefined },
    running,
  )
  const host = { ...createCallHost(session, services), admits: () => true }
  if (!asksForPassword) host.takeStepUp = () => true
  const tryAny = async (name: string, input: unknown): Promise<Result<unknown>> =>
    JSON.parse(JSON.stringify(await answerCall(host, JSON.stringify({ name, input }))))
  const attempt = async <N extends ProcedureName>(name: N, input: CallInput<N>) =>
    (await tryAny(name, input)) as Result<Output<N>>
  const call = async <N extends ProcedureName>(name: N, input: CallInput<N>) => {
    const result = await attempt(name, input)
    if (result.ok) return result.value
    throw new AppError(result.fault.code, result.fault.message, {
      cause: logged(dataFolder, result.fault.correlationId),
    })
  }
  const upload = async (fileName: string, bytes: Uint8Array) => {
    const { uploadId } = await call('uploads.begin', { fileName, size: bytes.length })
    for (let offset = 0; offset < bytes.length; offset += maxChunkBytes) {
      const base64 = Buffer.from(bytes.subarray(offset, offset + maxChunkBytes)).toString('base64')
      await call('uploads.append', { uploadId, offset, base64 })
    }
    await call('uploads.finish', { uploadId })
    return uploadId
  }
  return { userId: user.id, name: user.name, call, try: attempt, tryAny, upload }
}

/** A lock timer that never runs out: tests move the clock by months, also after 查询工作模式 set its limits anew. */
function patientTimer(clock: Clock, policy: Parameters<typeof lockLimits>[0]): LockTimer {
  const century = 100 * 366 * 24 * 3_600_000
  const never = { idleMs: century, absoluteMs: century }
  const timer = createLockTimer(clock, { ...lockLimits(policy), ...never })
  return { ...timer, setLimits: (limits) => timer.setLimits({ ...limits, ...never }) }
}

/** The log line of an unexpected failure, so that a test says what went wrong. */
function logged(dataFolder: string, correlationId: string | undefined): string | undefined {
  const file = path.join(dataFolder, 'log', 'workstation.log')
  if (correlationId === undefined || !fs.existsSync(file)) return undefined
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  return lines.find((line) => line.includes(correlationId))
}

function testClock(at?: string): TestClock {
  let offset = at === undefined ? 0 : new Date(at).getTime() - Date.now()
  let advanced = 0
  return {
    now: () => new Date(Date.now() + offset),
    monotonicMs: () => systemClock.monotonicMs() + advanced,
    advance: (milliseconds) => {
      offset += milliseconds
      advanced += milliseconds
    },
    set: (moment) => {
      offset = new Date(moment).getTime() - Date.now()
    },
  }
}
