import type { Page } from 'playwright-core'
import { runSession, type SessionEnding } from '../runSession.ts'
import { type ChromiumShellOptions, createChromiumShell } from './chromiumShell.ts'
import { findChromium } from './findChromium.ts'
import { type CoreProgram, forkCore } from './forkCore.ts'
import { wipeAbandonedProfiles } from './temporaryProfile.ts'

/** Everything a relay is started with. */
export interface RelayOptions extends Omit<ChromiumShellOptions, 'executable'> {
  readonly core: CoreProgram
}

/** A running relay: the window's page for tests that drive it, and its end. */
export interface RunningRelay {
  readonly page: Page
  readonly corePid: number
  /** Settles when core, window and profile are gone. */
  readonly ended: Promise<SessionEnding>
  foreground(): Promise<void>
  /** Ends in order: the core closes its database before the window goes. */
  close(): Promise<SessionEnding>
}

/** Raised when no browser is installed; its message is one line for a person. */
export class BrowserMissing extends Error {}

/** Starts core and window together and runs them from start to lock or close; the product's entry and the tests both call this. */
export async function runRelay({ core, ...options }: RelayOptions): Promise<RunningRelay> {
  const executable = findChromium()
  if (executable === null) throw new BrowserMissing('没有找到 Chromium 浏览器，请先运行 npm start 完成安装。')
  wipeAbandonedProfiles()
  const shell = createChromiumShell({ ...options, executable })
  let corePid = 0
  const session = await runSession(shell, () => {
    const forked = forkCore(core)
    corePid = forked.pid
    return forked
  })
  return {
    page: shell.page(),
    corePid,
    ended: session.ended,
    close: session.close,
    foreground: shell.foreground,
  }
}
