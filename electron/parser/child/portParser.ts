import type { ChildLike, SpawnParser } from './childLike.ts'
import { ParserNews, type ParserWish, type TalkPort } from './handOverWire.ts'

/** The core's port to Electron's main process, as far as starting parsers goes. */
export interface MainPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: readonly TalkPort[] }) => void): void
}

// The end of a process is told by another way than its last rows: they may be overtaken.
const overtakingMs = 500

/** Starts parsers under Electron, where a utility process cannot fork: the main process starts them and hands over a port to each. */
export function portParsers(main: MainPort): SpawnParser {
  const children = new Map<number, PortChild>()
  let next = 0
  main.on('message', ({ data, ports }) => {
    const news = ParserNews.safeParse(data)
    if (!news.success) return
    const [port] = ports
    const child = children.get(news.data.id)
    if (news.data.kind === 'parserEnded') setTimeout(() => child?.ended(), overtakingMs)
    else if (child === undefined) port?.close()
    else if (port !== undefined) child.adopt(port)
  })
  return () => {
    const id = next++
    const tell = (kind: ParserWish['kind']) => main.postMessage({ kind, id } satisfies ParserWish)
    const child = portChild(() => {
      children.delete(id)
      tell('parserKill')
    })
    children.set(id, child)
    tell('parserStart')
    return child
  }
}

interface PortChild extends ChildLike {
  adopt(port: TalkPort): void
  ended(): void
}

// What is said before the port is there waits for it.
function portChild(onKill: () => void): PortChild {
  const unsent: unknown[] = []
  const end = Promise.withResolvers<void>()
  let port: TalkPort | null = null
  let receive: (message: unknown) => void = () => undefined
  return {
    send: (message) => {
      if (port === null) unsent.push(message)
      else port.postMessage(message)
    },
    onMessage: (listener) => {
      receive = listener
    },
    onExit: (listener) => void end.promise.then(listener),
    kill: () => {
      port?.close()
      onKill()
    },
    adopt: (given) => {
      port = given
      given.on('message', ({ data }) => receive(data))
      given.on('close', end.resolve)
      given.start()
      for (const message of unsent.splice(0)) given.postMessage(message)
    },
    ended: end.resolve,
  }
}
