import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type Electron from 'electron'
import { harness, must, strict } from './harness.ts'
import { openWindows } from './openWindows.ts'

const ready = Promise.withResolvers<void>()
const early = (what: string) => must(!harness.isReady, `${what} has no effect after ready`)

class App extends EventEmitter {
  readonly commandLine = strict(
    {
      // docs/api/command-line-switches.md: switches appended after `ready` are not read any more.
      appendSwitch: (name: string) => {
        early(`appendSwitch ${name}`)
        // shell/app/electron_main_delegate.cc: the platform is chosen before any script runs.
        must(!name.startsWith('ozone-platform'), 'ozone is chosen before any script')
      },
    } satisfies Pick<Electron.CommandLine, 'appendSwitch'>,
    'app.commandLine',
  )

  whenReady() {
    return ready.promise
  }
  // docs/api/app.md: "can only be called before app is ready".
  enableSandbox() {
    early('enableSandbox')
  }
  // docs/api/app.md: "can only be called before app is ready".
  disableHardwareAcceleration() {
    early('disableHardwareAcceleration')
  }
  setAppUserModelId(_id: string) {}
  // docs/api/app.md: "If the path does not exist, an Error is thrown"; userData has to be overridden before ready.
  setPath(name: string, path: string) {
    early(`setPath ${name}`)
    must(existsSync(path), `setPath ${name}: the folder does not exist`)
  }
  // docs/api/app.md: closes all windows without asking; before-quit and will-quit are not emitted.
  exit(code = 0) {
    if (harness.isExiting) return
    harness.isExiting = true
    void (async () => {
      for (const window of openWindows()) window.destroy()
      await harness.browser?.close()
      harness.tell({ kind: 'exit', code })
      process.disconnect()
      process.exit(code)
    })()
  }
  // docs/api/app.md: emits before-quit first, whose default can be prevented; then closes every window, then exits with 0.
  quit() {
    let isPrevented = false
    this.emit('before-quit', { preventDefault: () => (isPrevented = true) })
    if (isPrevented) return
    for (const window of openWindows()) window.close()
    this.exit(0)
  }
}

const plain = new App()

export const app = strict(
  plain satisfies Pick<
    Electron.App,
    | 'whenReady'
    | 'enableSandbox'
    | 'disableHardwareAcceleration'
    | 'setAppUserModelId'
    | 'setPath'
    | 'exit'
    | 'quit'
  >,
  'app',
)

/** Electron goes on to `ready` only after the main module was evaluated (electron/electron #40719): called by the driver then. */
export function becomeReady(): void {
  harness.isReady = true
  plain.emit('ready', {})
  ready.resolve()
}
