import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'

// What a utility process sees: `process.parentPort`, ports by transfer; then its entry, as an ES module.

type FromMain =
  | { readonly kind: 'parent'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'portClosed'; readonly id: number }

const raw = process.send?.bind(process)
const post = (message: unknown) => void raw?.(message, undefined, undefined, () => undefined)
const [entry = '', ...args] = process.argv.slice(2)
process.argv = [process.argv[0] ?? '', entry, ...args]

const ports = new Map<number, Port>()

/** docs/api/message-port-main.md, as seen from a utility process: what comes before `start` waits. */
class Port extends EventEmitter {
  private readonly id: number
  private readonly waiting: (() => void)[] = []
  private isStarted = false
  private isClosed = false
  constructor(id: number) {
    super()
    this.id = id
    ports.set(id, this)
  }
  postMessage(data: unknown) {
    if (!this.isClosed) post({ kind: 'port', id: this.id, data })
  }
  start() {
    this.isStarted = true
    for (const act of this.waiting.splice(0)) act()
  }
  close() {
    if (this.isClosed) return
    this.isClosed = true
    post({ kind: 'close', id: this.id })
    setImmediate(() => this.emit('close'))
  }
  hear(data: unknown) {
    this.soon(() => this.emit('message', { data, ports: [] }))
  }
  gone() {
    this.soon(() => {
      if (this.isClosed) return
      this.isClosed = true
      this.emit('close')
    })
  }
  private soon(act: () => void) {
    if (this.isStarted) act()
    else this.waiting.push(act)
  }
}

/** docs/api/parent-port.md: starts at the first listener and is paused without one. */
class ParentPort extends EventEmitter {
  private readonly waiting: unknown[] = []
  private isStarted = false
  postMessage(data: unknown) {
    post({ kind: 'parent', data })
  }
  start() {
    this.isStarted = true
    for (const event of this.waiting.splice(0)) this.emit('message', event)
  }
  pause() {
    this.isStarted = false
  }
  hear(event: unknown) {
    if (this.isStarted) this.emit('message', event)
    else this.waiting.push(event)
  }
}

const parentPort = new ParentPort()
parentPort.on('newListener', (name) => {
  if (name === 'message' && parentPort.listenerCount('message') === 0) setImmediate(() => parentPort.start())
})
parentPort.on('removeListener', (name) => {
  if (name === 'message' && parentPort.listenerCount('message') === 0) parentPort.pause()
})
Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true })
process.on('message', (message: FromMain) => {
  if (message.kind === 'parent')
    parentPort.hear({ data: message.data, ports: message.ports.map((id) => new Port(id)) })
  else if (message.kind === 'port') ports.get(message.id)?.hear(message.data)
  else ports.get(message.id)?.gone()
})
// A utility process ends with the main process.
process.on('disconnect', () => process.exit(0))
Reflect.deleteProperty(process, 'send')
// docs/api/process.md: Electron warns of a rejection nobody handled and goes on.
process.on('unhandledRejection', (reason) =>
  process.stderr.write(
    `UnhandledPromiseRejectionWarning: ${reason instanceof Error ? reason.message : ''}\n`,
  ),
)
await import(pathToFileURL(entry).href)
