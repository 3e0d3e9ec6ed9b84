import type Electron from 'electron'
import { harness, must, strict } from './harness.ts'

// The module `electron` as the product's main process meets it, played by the system's Chromium: a strict stand-in, never Electron.

export { app } from './app.ts'
export { BrowserWindow } from './browserWindow.ts'
export { ipcMain, powerMonitor } from './ipcMain.ts'
export { MessageChannelMain } from './ports.ts'
export { protocol, session } from './sessions.ts'
export { utilityProcess } from './utility.ts'

export const Menu = strict(
  {
    // docs/api/menu.md: a menu set to null before ready is never built.
    setApplicationMenu(menu: Electron.Menu | null) {
      must(menu === null && !harness.isReady, 'the menu is taken away before ready')
    },
  } satisfies Pick<typeof Electron.Menu, 'setApplicationMenu'>,
  'Menu',
)

export const dialog = strict(
  {
    // docs/api/dialog.md: a box that waits for the person; before ready it would only be a line on standard error on Linux.
    showErrorBox(title: string, words: string) {
      must(harness.isReady, 'showErrorBox before ready is seen by nobody')
      harness.tell({ kind: 'said', title, words })
    },
    showOpenDialog: async () => {
      const path = harness.folderAnswer
      return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] }
    },
  } satisfies Pick<Electron.Dialog, 'showErrorBox'> & Record<'showOpenDialog', unknown>,
  'dialog',
)
