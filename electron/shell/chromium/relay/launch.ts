import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { dangerousSettings } from '../../../../shared/launch/dangerousSettings.ts'
import { openLog } from '../../../log/log.ts'
import { claimFolder } from '../../../machine/instanceLock.ts'
import { leaveNoDump } from '../../../machine/leaveNoDump.ts'
import { sharedFolderWords } from '../../../machine/localFolder.ts'
import { dataEnvironment, windowEnvironment } from '../../childEnvironment.ts'
import { dataFolderOf } from '../../dataFolder.ts'
import { exitCodes } from '../../exitCodes.ts'
import { createRestartPolicy } from '../../restartPolicy.ts'
import { FromRelay, type RelayStart, type ToRelay } from './relayWire.ts'

/** What the launcher is started with. */
export interface LaunchOptions {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly relayEntry: string
  /** A test build may be debugged. */
  readonly allowsDangerousSettings: boolean
}

/** Holds the data folder, starts relays one after the other and answers with the exit code; this process never sees data. */
export async function launch({
  args,
  env,
  relayEntry,
  allowsDangerousSettings,
}: LaunchOptions): Promise<number> {
  const dataFolder = dataFolderOf(args, env)
  const log = openLog({ folder: path.join(dataFolder, 'logs'), now: () => new Date() })
  const dangers = allowsDangerousSettings
    ? []
    : dangerousSettings({ args: [...process.execArgv, ...args], env })
  if (dangers.length > 0) {
    log.error('start refused', { names: dangers })
    process.stderr.write(`为保护数据，程序不带以下设置启动：${dangers.join('、')}。请去掉后重新启动。\n`)
    return exitCodes.dangerousStart
  }
  const shared = sharedFolderWords(dataFolder)
  if (shared !== null) {
    process.stderr.write(`${shared}\n`)
    return exitCodes.refused
  }
  // Relay, core and browsers inherit it.
  const dumping = leaveNoDump()
  if (dumping !== null) log.warn('core dumps could not be switched off', { error: dumping })
  const relay = createRelayRunner(relayEntry, env)
  const lock = await claimFolder({
    folder: dataFolder,
    name: 'instance',
    onKnock: () => relay.tell('foreground'),
  })
  if (lock === null) {
    process.stdout.write('程序已经打开，已切换到那个窗口。\n')
    return exitCodes.closed
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, relay.stop)
  const code = await keepRunning(relay.run, { dataFolder, headless: env.CQW_HEADLESS === '1' })
  if (code !== exitCodes.closed) log.error('ended', { code })
  await lock.release()
  return code
}

async function keepRunning(run: (start: RelayStart) => Promise<number>, first: RelayStart): Promise<number> {
  const mayRestart = createRestartPolicy(() => performance.now())
  let start = first
  for (;;) {
    const code = await run(start)
    if (code === exitCodes.locked) start = { ...first, notice: 'locked' }
    else if (isCrash(code) && mayRestart()) start = { ...first, notice: 'restarted' }
    else {
      if (isCrash(code)) process.stderr.write('程序一分钟内多次意外退出，已停止重启。请联系系统管理员。\n')
      return code
    }
  }
}

const finalCodes: readonly number[] = Object.values(exitCodes).filter((code) => code !== exitCodes.crashed)
const isCrash = (code: number) => !finalCodes.includes(code)

function createRelayRunner(relayEntry: string, env: NodeJS.ProcessEnv) {
  let child: ChildProcess | null = null
  let stopping = false
  let announced = false
  const tell = (kind: ToRelay['kind']) => {
    if (child?.connected === true) child.send({ kind } satisfies ToRelay, () => undefined)
  }
  return {
    tell,
    stop: () => {
      stopping = true
      tell('close')
    },
    run: (start: RelayStart) =>
      new Promise<number>((resolve, reject) => {
        if (stopping) return resolve(exitCodes.closed)
        child = fork(relayEntry, [JSON.stringify(start)], {
          execArgv: [],
          env: { ...dataEnvironment(env), ...windowEnvironment(env) },
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        })
        child.on('message', (message) => {
          FromRelay.parse(message)
          // The one line by which `npm start` knows that the window can be used.
          if (!announced) process.stdout.write('window-ready\n')
          announced = true
        })
        child.once('error', reject)
        child.once('exit', (code) => resolve(stopping ? exitCodes.closed : (code ?? exitCodes.crashed)))
      }),
  }
}
