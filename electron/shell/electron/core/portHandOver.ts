import { type BrowserWindow, ipcMain, MessageChannelMain } from 'electron'

import { isOwnFrame } from '../window/senderCheck.ts'
import type { UtilityCore } from './utilityCore.ts'

// The preload says these two names as well; it may import nothing but Electron.
const helloChannel = 'workstation:hello'
const portChannel = 'workstation:port'

/** Gives window and core one end each of a port when the window's own page asks; what they say never passes through this process. */
export function handOverPorts(window: BrowserWindow, core: () => UtilityCore): void {
  const onHello = (event: Electron.IpcMainEvent) => {
    if (window.isDestroyed() || !isOwnFrame(event.senderFrame, window.webContents.mainFrame)) {
      process.stderr.write('shell: a foreign frame asked for the bridge and was refused\n')
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    core().adoptWindow(port2)
    window.webContents.postMessage(portChannel, null, [port1])
  }
  ipcMain.on(helloChannel, onHello)
  window.once('closed', () => ipcMain.off(helloChannel, onHello))
}
