import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import type Electron from 'electron'
import { harness, must, strict } from './harness.ts'
import { closeEnd, closeEndsOf, moveTo, sendFrom } from './ports.ts'

type FromChild =
  | { readonly kind: 'parent'; readonly data: unknown }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'close'; readonly id: number }

const killAfterMs = 2_000

class UtilityProcess
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'pid' | 'kill' | 'postMessage'>
{
  private isSpawned = false
  private isAlive = true
  private readonly child: ReturnType<typeof fork>
  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    const { env = {}, execArgv = [] } = options
    // docs/api/utility-process.md: execArgv takes V8's flags as --js-flags.
    const flags = execArgv
      .filter((flag) => flag.startsWith('--js-flags='))
      .map((flag) => flag.slice('--js-flags='.length))
    // shell/browser/api/electron_api_utility_process.cc: an empty environment is taken for none given, and everything is inherited.
    const inherited = Object.keys(env).length === 0
    const program = harness.programs[path.basename(modulePath)] ?? modulePath
    this.child = fork(path.join(import.meta.dirname, 'utilityEntry.ts'), [program, ...args], {
      env: inherited ? process.env : { ...env },
      execArgv: flags,
      serialization: 'advanced',
      stdio: ['ignore', options.stdio === 'ignore' ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    })
    this.listen()
  }
  private listen(): void {
    const { child } = this
    child.once('spawn', () => {
      this.isSpawned = true
      this.emit('spawn')
    })
    child.on('message', (message: FromChild) => {
      if (message.kind === 'parent') this.emit('message', message.data)
      else if (message.kind === 'port') sendFrom(message.id, message.data)
      else closeEnd(message.id)
    })
    child.once('exit', (code, signal) => {
      this.isAlive = false
      closeEndsOf(child)
      setImmediate(() => this.emit('exit', code ?? (signal === null ? 1 : 0)))
    })
  }
  get pid(): number | undefined {
    return this.isSpawned && this.isAlive ? this.child.pid : undefined
  }
  postMessage(data: unknown, transfer?: readonly unknown[]): void {
    if (!this.isAlive) return
    const ports = moveTo(transfer, { kind: 'child', child: this.child })
    this.child.send({ kind: 'parent', data: structuredClone(data), ports }, () => undefined)
  }
  // docs/api/utility-process.md: SIGTERM; content/browser/child_process_launcher_helper_posix.cc: SIGKILL after two seconds. Before
  // `spawn` it answers false and does nothing.
  kill(): boolean {
    if (!this.isSpawned || !this.isAlive) return false
    this.child.kill('SIGTERM')
    setTimeout(() => {
      if (this.isAlive) this.child.kill('SIGKILL')
    }, killAfterMs)
    return true
  }
  /** The process itself, for what a test does to it. */
  get process() {
    return this.child
  }
}

export const utilityProcess = strict(
  {
    // docs/api/utility-process.md: "utilityProcess.fork can only be called after the ready event".
    fork(modulePath: string, args: readonly string[] = [], options: Electron.ForkOptions = {}) {
      must(harness.isReady, 'utilityProcess cannot be created before app is ready')
      const made = new UtilityProcess(modulePath, args, options)
      if (path.basename(modulePath) === 'core.js') {
        harness.corePid = made.process.pid ?? 0
        harness.asks.on('asked', ({ kind }) => {
          if (kind === 'hangCore') made.process.kill('SIGSTOP')
        })
      }
      return made
    },
  },
  'utilityProcess',
)
