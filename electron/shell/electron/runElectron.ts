import path from 'node:path'
import { app, session } from 'electron'
import { dangerousSettings } from '../../../shared/launch/dangerousSettings.ts'
import { openLog } from '../../log/log.ts'
import { claimFolder } from '../../machine/instanceLock.ts'
import { leaveNoDump } from '../../machine/leaveNoDump.ts'
import { sharedFolderWords } from '../../machine/localFolder.ts'
import { dataFolderOf } from '../dataFolder.ts'
import { exitCodes } from '../exitCodes.ts'
import { createRendererFiles } from '../rendererFiles.ts'
import { type RunningSession, runSession } from '../runSession.ts'
import type { Shell } from '../shell.ts'
import { startUtilityCore, type UtilityCore } from './core/utilityCore.ts'
import { createElectronShell } from './electronShell.ts'
import { hardenApp } from './hardenApp.ts'
import { keepRunning } from './keepRunning.ts'
import { sayAtEnd } from './sayAtEnd.ts'
import { catchUnhandled, prepareForTheWorst } from './unexpectedEnd.ts'
import { serveLetters, serveWindow } from './window/appProtocol.ts'
import { guardSession, mayLetterRequest, mayRequest } from './window/guards.ts'

/** Where the parts of the program lie. */
export interface ElectronProgram {
  readonly coreEntry: string
  readonly preload: string
  readonly rendererFolder: string
  readonly fontFolder: string
  readonly isTestBuild: boolean
  /** Windows has no CUPS: a hidden window prints there. */
  readonly printsBy: 'cups' | 'window'
}

/**
 * Runs the application under Electron from the lock on the data folder to the exit code; a lock ends core and window and starts fresh ones.
 * What must be done before Electron is ready is done before the first `await`.
 */
export async function runElectron(program: ElectronProgram): Promise<number> {
  const args = process.argv.slice(1)
  const dataFolder = dataFolderOf(args, process.env)
  const log = openLog({ folder: path.join(dataFolder, 'logs'), now: () => new Date() })
  catchUnhandled()
  // Every process that Electron starts inherits it.
  const dumping = leaveNoDump()
  if (dumping !== null) log.warn('core dumps could not be switched off', { error: dumping })
  hardenApp(dataFolder)
  const dangers = program.isTestBuild ? [] : dangerousSettings({ args, env: process.env })
  if (dangers.length > 0) {
    log.error('start refused', { names: dangers })
    await sayAtEnd(`为保护数据，程序不带以下设置启动：${dangers.join('、')}。请去掉后重新启动。`)
    return exitCodes.dangerousStart
  }
  const shared = sharedFolderWords(dataFolder)
  if (shared !== null) {
    await sayAtEnd(shared)
    return exitCodes.refused
  }
  const state: { shell: Shell | null } = { shell: null }
  const knock = () => void state.shell?.foreground()
  const instance = await claimFolder({ folder: dataFolder, name: 'instance', onKnock: knock })
  // The window that is open already was knocked at and comes to the front.
  if (instance === null) return exitCodes.closed
  const writer = await claimFolder({ folder: dataFolder, name: 'writer', waitMs: 12_000 })
  if (writer === null) {
    await instance.release()
    await sayAtEnd('数据文件夹正被另一个窗口使用，请先关闭那个窗口，再打开程序。')
    return exitCodes.occupied
  }
  const release = async () => void (await Promise.all([instance.release(), writer.release()]))
  prepareForTheWorst({ log, release })
  await app.whenReady()
  const start = prepareSessions(program, dataFolder, (shell) => {
    state.shell = shell
  })
  return keepRunning(start, log).finally(release)
}

// The core comes first in a session; the window that follows is handed the port to it.
function prepareSessions(program: ElectronProgram, dataFolder: string, onShell: (shell: Shell) => void) {
  const build = program.isTestBuild ? 'test' : 'product'
  const window = session.fromPartition('window')
  const letter = session.fromPartition('letter')
  guardSession(window, mayRequest)
  guardSession(letter, mayLetterRequest)
  const serve = createRendererFiles(program.rendererFolder, build)
  serveWindow(window, serve)
  const letters = serveLetters(letter, { fontFolder: program.fontFolder, serve })
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
      printsBy: program.printsBy,
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
