import path from 'node:path'
import { app, Menu, session } from 'electron'
import { dangerousSettings } from '../../../shared/launch/dangerousSettings.ts'
import { openLog } from '../../log/log.ts'
import { dataFolderOf } from '../dataFolder.ts'
import { exitCodes } from '../exitCodes.ts'
import { claimFolder } from '../instanceLock.ts'
import { createRendererFiles } from '../rendererFiles.ts'
import { createRestartPolicy } from '../restartPolicy.ts'
import { type RunningSession, runSession } from '../runSession.ts'
import type { Shell } from '../shell.ts'
import { registerAppScheme, serveLetters, serveWindow } from './appProtocol.ts'
import { createElectronShell } from './electronShell.ts'
import { guardSession, mayLetterRequest, mayRequest } from './guards.ts'
import { startUtilityCore, type UtilityCore } from './utilityCore.ts'

/** Where the parts of the program lie. */
export interface ElectronProgram {
  readonly coreEntry: string
  readonly preload: string
  readonly rendererFolder: string
  readonly fontFolder: string
  readonly isTestBuild: boolean
}

/** Runs the application under Electron from the lock on the data folder to the exit code; a lock ends core and window and starts fresh ones. */
export async function runElectron(program: ElectronProgram): Promise<number> {
  const args = process.argv.slice(1)
  const dataFolder = dataFolderOf(args, process.env)
  const log = openLog({ folder: path.join(dataFolder, 'logs'), now: () => new Date() })
  const dangers = program.isTestBuild ? [] : dangerousSettings({ args, env: process.env })
  if (dangers.length > 0) {
    log.error('start refused', { names: dangers })
    process.stderr.write(`为保护数据，程序不带以下设置启动：${dangers.join('、')}。请去掉后重新启动。\n`)
    return exitCodes.dangerousStart
  }
  hardenApp()
  const state: { shell: Shell | null } = { shell: null }
  const knock = () => void state.shell?.foreground()
  const instance = await claimFolder({ folder: dataFolder, name: 'instance', onKnock: knock })
  if (instance === null) return exitCodes.closed
  const writer = await claimFolder({ folder: dataFolder, name: 'writer', waitMs: 12_000 })
  if (writer === null) return exitCodes.occupied
  await app.whenReady()
  return keepRunning(program, dataFolder, (shell) => {
    state.shell = shell
  })
}

// Before Electron is ready: no menu, no network, every renderer sandboxed.
function hardenApp(): void {
  app.enableSandbox()
  registerAppScheme()
  Menu.setApplicationMenu(null)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('lang', 'zh-CN')
  // After a lock no window stands for a moment; the program goes on.
  app.on('window-all-closed', () => undefined)
}

async function keepRunning(
  program: ElectronProgram,
  dataFolder: string,
  onShell: (shell: Shell) => void,
): Promise<number> {
  const mayRestart = createRestartPolicy(() => performance.now())
  const stop: { session: RunningSession | null; asked: boolean } = { session: null, asked: false }
  const quit = () => {
    stop.asked = true
    void stop.session?.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit)
  const start = prepareSessions(program, dataFolder, onShell)
  let notice = ''
  for (;;) {
    stop.session = await start(notice)
    if (notice === '' && stop.session.isUsable) process.stdout.write('window-ready\n')
    if (stop.asked) void stop.session.close()
    const ending = await stop.session.ended
    if (ending.kind === 'locked') notice = '?notice=locked'
    else if (ending.kind === 'crashed' && mayRestart()) notice = '?notice=restarted'
    else {
      if (ending.kind === 'refused') process.stderr.write(`${ending.words}\n`)
      return exitCodes[ending.kind]
    }
  }
}

// The core comes first in a session; the window that follows is handed the port to it.
function prepareSessions(program: ElectronProgram, dataFolder: string, onShell: (shell: Shell) => void) {
  const build = program.isTestBuild ? 'test' : 'product'
  const window = session.fromPartition('window')
  const letter = session.fromPartition('letter')
  guardSession(window, mayRequest)
  guardSession(letter, mayLetterRequest)
  serveWindow(window, createRendererFiles(program.rendererFolder, build))
  const letters = serveLetters(letter, program.fontFolder)
  return (notice: string): Promise<RunningSession> => {
    let core: UtilityCore | null = null
    const started = (): UtilityCore => {
      if (core === null) throw new Error('the core was not started')
      return core
    }
    const shell = createElectronShell({
      letters,
      preload: program.preload,
      isInspectable: program.isTestBuild,
      core: started,
      notice: () => notice,
    })
    onShell(shell)
    return runSession(shell, () => {
      core = startUtilityCore(program.coreEntry, dataFolder)
      return core
    })
  }
}
