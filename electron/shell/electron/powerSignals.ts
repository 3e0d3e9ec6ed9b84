import { type BrowserWindow, powerMonitor } from 'electron'
import type { ShellSignal } from '../../call/wire.ts'

/** Tells the core of sleep, of the system's own lock (macOS and Windows only) and of a hidden window, until the window is closed. */
export function watchPower(window: BrowserWindow, tell: (signal: ShellSignal) => void): void {
  const suspended = () => tell('suspended')
  const resumed = () => tell('resumed')
  const locked = () => tell('screenLocked')
  const unlocked = () => tell('screenUnlocked')
  powerMonitor.on('suspend', suspended)
  powerMonitor.on('resume', resumed)
  powerMonitor.on('lock-screen', locked)
  powerMonitor.on('unlock-screen', unlocked)
  for (const kind of ['hide', 'minimize'] as const) window.on(kind as 'hide', () => tell('windowHidden'))
  for (const kind of ['show', 'restore'] as const) window.on(kind as 'show', () => tell('windowShown'))
  window.once('closed', () => {
    powerMonitor.off('suspend', suspended)
    powerMonitor.off('resume', resumed)
    powerMonitor.off('lock-screen', locked)
    powerMonitor.off('unlock-screen', unlocked)
  })
}
