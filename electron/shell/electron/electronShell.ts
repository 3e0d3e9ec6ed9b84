import { app, BrowserWindow, dialog } from 'electron'
import type { Shell, ShellListeners } from '../shell.ts'
import { cupsPrinters, printThroughCups } from '../systemPrinter.ts'
import { handOverPorts } from './core/portHandOver.ts'
import type { UtilityCore } from './core/utilityCore.ts'
import { watchPower } from './powerSignals.ts'
import { pdfOf } from './press/letterWindow.ts'
import { printByWindow, windowPrinters } from './press/printWindow.ts'
import { isBrowserKey } from './window/accelerators.ts'
import { windowOrigin } from './window/appAddress.ts'
import type { LetterStore } from './window/appProtocol.ts'
import { guardContents } from './window/guards.ts'
import { type WindowWish, windowOptions } from './window/windowOptions.ts'

/** What the Electron shell is built from. */
export interface ElectronShellParts extends WindowWish {
  readonly letters: LetterStore
  readonly printsBy: 'cups' | 'window'
  /** The core that the next window will talk to. */
  core(): UtilityCore
  /** Why the window stands there again. */
  notice(): string
}

/** The product's shell: one window whose port leads straight to the core. */
export function createElectronShell(parts: ElectronShellParts): Shell {
  let window: BrowserWindow | null = null
  let heard: ShellListeners | null = null
  const opened = (): BrowserWindow => {
    if (window === null) throw new Error('no window is open')
    return window
  }
  return {
    openWindow: async (listeners) => {
      const made = new BrowserWindow(windowOptions(parts))
      window = made
      heard = listeners
      prepare(made, parts, listeners)
      await made.loadURL(`${windowOrigin}/${parts.notice()}`)
      made.show()
    },
    closeWindow: async () => {
      const closing = window
      window = null
      // Only the session stops listening: what else waits for `closed` takes its own listeners away there.
      if (heard !== null) closing?.off('closed', heard.closed)
      closing?.destroy()
    },
    // Under Electron the core announces over the window's own port.
    announce: () => undefined,
    pdf: (html) => pdfOf(html, parts.letters),
    print: (job) => (parts.printsBy === 'cups' ? printThroughCups(job) : printByWindow(job)),
    printers: () => (parts.printsBy === 'cups' ? cupsPrinters() : windowPrinters(opened())),
    chooseFolder: async (title) => {
      const properties = ['openDirectory', 'createDirectory', 'dontAddToRecent'] as const
      const { canceled, filePaths } = await dialog.showOpenDialog(opened(), {
        title,
        properties: [...properties],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    foreground: async () => comeToFront(opened()),
  }
}

function prepare(window: BrowserWindow, parts: ElectronShellParts, listeners: ShellListeners): void {
  const { webContents } = window
  window.setMenu(null)
  // Keeps the window's content out of screen captures where the system can (Windows, macOS).
  window.setContentProtection(!parts.isInspectable)
  guardContents(webContents, true)
  webContents.setVisualZoomLevelLimits(1, 1)
  webContents.on('before-input-event', (_event, input) => {
    webContents.setIgnoreMenuShortcuts(isBrowserKey(input))
  })
  webContents.on('render-process-gone', listeners.crashed)
  window.on('closed', listeners.closed)
  // Windows ends the session: the core writes its last entry before the program goes.
  window.on('query-session-end', (event) => {
    event.preventDefault()
    app.quit()
  })
  handOverPorts(window, parts.core)
  watchPower(window, listeners.signal)
}

function comeToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
