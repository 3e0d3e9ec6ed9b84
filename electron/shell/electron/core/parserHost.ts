import { watchMemory } from '../../../machine/watchMemory.ts'
import { type ParserNews, ParserWish, parserResidentMegabytes } from '../../../parser/child/handOverWire.ts'

/** A started parser process as Electron's main process holds it. */
export interface HostedParser<Port> {
  /** Undefined until it has started and once it has ended. */
  readonly pid?: number | undefined
  postMessage(message: unknown, transfer: Port[]): void
  once(event: 'exit', listener: () => void): void
  kill(): void
}

/** What parsers are started with; Electron's utilityProcess and MessageChannelMain fit. */
export interface ParserHostParts<Port> {
  fork(): HostedParser<Port>
  makeChannel(): { readonly port1: Port; readonly port2: Port }
  tellCore(news: ParserNews, transfer: Port[]): void
}

/** Starts parsers for the core; what is read passes from parser to core by their own port and never through this process. */
export interface ParserHost {
  /** True when the core's message was about a parser. */
  hear(message: unknown): boolean
  /** Ends every parser that still runs. */
  close(): void
}

// One person imports one file at a time; a core that asks for more than this is not ours any more.
const mostParsers = 4

/** Serves the core's wishes for parsers as long as the core lives. */
export function hostParsers<Port>(parts: ParserHostParts<Port>): ParserHost {
  const running = new Map<number, HostedParser<Port>>()
  const start = (id: number) => {
    if (running.has(id) || running.size >= mostParsers) return parts.tellCore({ kind: 'parserEnded', id }, [])
    const child = parts.fork()
    running.set(id, child)
    const unwatch = watchMemory({ process: child, megabytes: parserResidentMegabytes }, () => child.kill())
    child.once('exit', () => {
      unwatch()
      running.delete(id)
      parts.tellCore({ kind: 'parserEnded', id }, [])
    })
    const { port1, port2 } = parts.makeChannel()
    child.postMessage({ kind: 'core' }, [port1])
    parts.tellCore({ kind: 'parserPort', id }, [port2])
  }
  return {
    hear: (message) => {
      const wish = ParserWish.safeParse(message)
      if (!wish.success) return false
      if (wish.data.kind === 'parserStart') start(wish.data.id)
      else running.get(wish.data.id)?.kill()
      return true
    },
    close: () => {
      for (const child of running.values()) child.kill()
    },
  }
}
