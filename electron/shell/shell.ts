import type { PrintJob, ShellSignal } from '../call/wire.ts'

/** Answers one call of the window: JSON in, JSON out; never rejects. */
export type AnswerCall = (json: string) => Promise<string>

/** What the shell hears while a window is open. */
export interface ShellListeners {
  readonly call: AnswerCall
  signal(signal: ShellSignal): void
  /** The person closed the window. */
  closed(): void
  /** The window's process died. */
  crashed(): void
}

/** The port behind which Electron and the Chromium fallback are the same: everything the application wants of the machine's surface. */
export interface Shell {
  /** Opens the one window and connects it; resolves when its page has loaded. */
  openWindow(listeners: ShellListeners): Promise<void>
  /** Takes the window and everything it held away; resolves when its processes are gone. */
  closeWindow(): Promise<void>
  /** Hands one announcement of the core to the window; dropped while no window is open. */
  announce(json: string): void
  pdf(html: string): Promise<Uint8Array>
  print(job: PrintJob): Promise<{ printer: string }>
  printers(): Promise<readonly string[]>
  chooseFolder(title: string): Promise<string | null>
  foreground(): Promise<void>
}
