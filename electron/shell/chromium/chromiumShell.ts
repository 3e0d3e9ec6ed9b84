import type { Page } from 'playwright-core'
import type { Shell } from '../shell.ts'
import { cupsPrinters, printThroughCups } from '../systemPrinter.ts'
import { type AppWindow, openAppWindow, type WindowOptions } from './browser/appWindow.ts'
import { askForFolder } from './folderDialog.ts'
import { createLetterPress } from './press/letterPress.ts'

/** How the fallback shell is set up. */
export interface ChromiumShellOptions extends WindowOptions {
  /** The folder of the fonts that letters are set in. */
  readonly fontFolder?: string
  /** Answers instead of the desktop's dialog, for a run nobody sits at. */
  readonly chooseFolder?: (title: string) => Promise<string | null>
}

/** The fallback shell: the port, and the page for tests that drive the window. */
export interface ChromiumShell extends Shell {
  page(): Page
}

/** Builds the shell on the system's Chromium. */
export function createChromiumShell(options: ChromiumShellOptions): ChromiumShell {
  const press = createLetterPress(options.executable, options.fontFolder)
  let window: AppWindow | null = null
  const opened = (): AppWindow => {
    if (window === null) throw new Error('no window is open')
    return window
  }
  return {
    page: () => opened().page,
    openWindow: async (listeners) => {
      window = await openAppWindow(options, listeners)
    },
    closeWindow: async () => {
      const closing = window
      window = null
      await Promise.all([closing?.close(), press.close()])
    },
    announce: (json) => window?.announce(json),
    pdf: (html) => press.pdf(html),
    print: printThroughCups,
    printers: cupsPrinters,
    chooseFolder: options.chooseFolder ?? askForFolder,
    foreground: () => opened().page.bringToFront(),
  }
}
