import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { RunningRelay } from '../../electron/shell/chromium/relay/runRelay.ts'
import type { SessionEnding } from '../../electron/shell/runSession.ts'
import type { ProgramWish, WindowOpener } from './programWish.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The windows of the real Electron program, driven as Playwright drives it. Nobody has run this where there is no binary. */
export function electronOpener(program: string, { dataFolder, coreEntry }: ProgramWish): WindowOpener {
  if (coreEntry !== undefined) throw new Error('the real program has its own core')
  let running: ElectronApplication | null = null
  let seen: Page | null = null
  return async () => {
    running ??= await _electron.launch({
      executablePath: program,
      args: ['--ozone-platform=x11', root, `--data-folder=${dataFolder}`],
    })
    const page = await nextWindow(running, seen)
    seen = page
    await page.waitForLoadState('load')
    return relayOf(running, page)
  }
}

async function nextWindow(running: ElectronApplication, seen: Page | null): Promise<Page> {
  const open = running
    .windows()
    .find((page) => page !== seen && !page.isClosed() && page.url().startsWith('app://workstation'))
  return (
    open ??
    running.waitForEvent('window', { predicate: (page) => page.url().startsWith('app://workstation') })
  )
}

function relayOf(running: ElectronApplication, page: Page): RunningRelay {
  const closed: SessionEnding = { kind: 'closed' }
  const ended = new Promise<SessionEnding>((resolve) => page.once('close', () => resolve(closed)))
  return {
    page,
    corePid: 0,
    isUsable: true,
    ended,
    foreground: () => page.bringToFront(),
    close: async () => {
      await running.close()
      return closed
    },
  }
}

/** The version of Electron that the driven main process reports; empty when it is no Electron. */
export async function electronVersionOf(program: string, dataFolder: string): Promise<string> {
  const running = await _electron.launch({
    executablePath: program,
    args: ['--ozone-platform=x11', root, `--data-folder=${dataFolder}`],
  })
  try {
    return await running.evaluate(() => process.versions.electron ?? '')
  } finally {
    await running.close()
  }
}
