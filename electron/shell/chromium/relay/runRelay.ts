import type { Page } from 'playwright-core'
import { claimFolder } from '../../../machine/instanceLock.ts'
import { runSession, type SessionEnding } from '../../runSession.ts'
import { findChromium } from '../browser/findChromium.ts'
import { wipeAbandonedProfiles } from '../browser/temporaryProfile.ts'
import { type ChromiumShell, type ChromiumShellOptions, createChromiumShell } from '../chromiumShell.ts'
import { NotOpened } from '../notOpened.ts'
import { type CoreProgram, forkCore } from './forkCore.ts'

/** Everything a relay is started with. */
export interface RelayOptions extends Omit<ChromiumShellOptions, 'executable'> {
  readonly core: CoreProgram
}

/** A running relay: the window's page for tests that drive it, and its end. */
export interface RunningRelay {
  readonly page: Page
  readonly corePid: number
  /** False when the core ended before it could answer; `ended` says why. */
  readonly isUsable: boolean
  /** Settles when core, window and profile are gone. */
  readonly ended: Promise<SessionEnding>
  foreground(): Promise<void>
  /** Ends in order: the core closes its database before the window goes. */
  close(): Promise<SessionEnding>
}

/** Raised when no browser is installed; its message is one line for a person. */
export class BrowserMissing extends NotOpened {}

/** Raised when another relay holds the data folder; its message is one line for a person. */
export class FolderOccupied extends NotOpened {}

// A core that was just cut off still closes its database.
const waitForWriterMs = 12_000

/** Starts core and window together and runs them from start to lock or close; the product's entry and the tests both call this. */
export async function runRelay({ core, ...options }: RelayOptions): Promise<RunningRelay> {
  const executable = findChromium()
  if (executable === null) throw new BrowserMissing('没有找到 Chromium 浏览器，请先运行 npm start 完成安装。')
  const lock = await claimFolder({ folder: core.dataFolder, name: 'writer', waitMs: waitForWriterMs })
  if (lock === null) throw new FolderOccupied('数据文件夹正被另一个窗口使用，请先关闭那个窗口。')
  wipeAbandonedProfiles()
  const shell = createChromiumShell({ ...options, executable })
  try {
    const { session, corePid } = await started(shell, core)
    const ended = session.ended.finally(lock.release)
    return {
      page: shell.page(),
      corePid,
      isUsable: session.isUsable,
      ended,
      close: () => session.close().then(() => ended),
      foreground: shell.foreground,
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function started(shell: ChromiumShell, core: CoreProgram) {
  let corePid = 0
  const session = await runSession(shell, () => {
    const forked = forkCore(core)
    corePid = forked.pid
    return forked
  })
  return { session, corePid }
}
