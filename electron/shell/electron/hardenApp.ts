import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, Menu } from 'electron'
import { registerAppScheme } from './window/appProtocol.ts'

/** The application's name for the system: the package, the desktop file and the taskbar say the same. */
const applicationId = 'cn.gov.credit.query-workstation'

/** Everything that counts only before Electron is ready: no menu, no network, every renderer sandboxed, no keyring, no graphics card. */
export function hardenApp(dataFolder: string): void {
  app.enableSandbox()
  registerAppScheme()
  Menu.setApplicationMenu(null)
  keepProfileWith(dataFolder)
  app.setAppUserModelId(applicationId)
  // A desk of forms needs no graphics card, and old drivers and virtual machines crash with one.
  app.disableHardwareAcceleration()
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('lang', 'zh-CN')
  // Nothing of ours is kept by Chromium, so it shall not ask to unlock a keyring.
  commandLine.appendSwitch('password-store', 'basic')
  // After a lock no window stands for a moment; the program goes on.
  app.on('window-all-closed', () => undefined)
}

// What Chromium itself keeps (no page of ours: they live in memory) lies inside the data folder and is no part of a backup.
function keepProfileWith(dataFolder: string): void {
  const folder = path.join(dataFolder, 'shell')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
}
