import { z } from 'zod'
import { type Channel, type FromCore, refusalOfSize } from '../../call/wire.ts'
import { ParserNews } from '../../parser/child/handOverWire.ts'

/** The part of Electron's message ports that the wire uses. */
interface Port {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: PortEvent) => void): void
}

interface PortEvent {
  readonly data: unknown
  readonly ports: readonly WindowPort[]
}

interface WindowPort extends Port {
  start(): void
}

/** The channel to the shell that started this process: a message port under Electron, fork's IPC under the fallback. */
export function processChannel(): Channel {
  const { parentPort } = process as { readonly parentPort?: Port }
  if (parentPort !== undefined) return portChannel(parentPort)
  if (process.send === undefined) throw new Error('the core is started by a shell only')
  return {
    post: (message) => {
      if (process.connected) process.send?.(message)
    },
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => process.once('disconnect', listener),
  }
}

/**
 * Electron: the shell speaks through the parent port and hands over a port that leads straight to the window. Calls come
 * in by that port; answers and announcements go back by it, so that they never pass through the shell. Ports to parsers are not ours.
 */
export function portChannel(parent: Port): Channel {
  let window: WindowPort | null = null
  return {
    post: (message) => (isForWindow(message) ? window?.postMessage(message) : parent.postMessage(message)),
    onMessage: (listener) =>
      parent.on('message', ({ data, ports }) => {
        const [port] = ports
        if (ParserNews.safeParse(data).success) return
        if (port === undefined) return listener(data)
        window = port
        port.on('message', (event) => {
          const call = WindowCall.safeParse(event.data)
          if (!call.success) return
          const { id, json } = call.data
          const tooLarge = refusalOfSize(json)
          if (tooLarge === null) listener(call.data)
          else port.postMessage({ kind: 'answer', id, json: tooLarge } satisfies FromCore)
        })
        port.start()
      }),
    // Electron ends a utility process together with the main process, so there is no closing to hear of.
    onClosed: () => undefined,
  }
}

// The window may call and nothing else: the shell's own words come by the parent port only.
const WindowCall = z.strictObject({ kind: z.literal('call'), id: z.int().min(0), json: z.string() })

const toWindow: ReadonlySet<unknown> = new Set<FromCore['kind']>(['answer', 'event'])

const isForWindow = (message: unknown) =>
  typeof message === 'object' && message !== null && 'kind' in message && toWindow.has(message.kind)
