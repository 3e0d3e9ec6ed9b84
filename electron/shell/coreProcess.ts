import { AppError } from '../../shared/errors.ts'
import { type Channel, FromCore, type ShellAsk, type ShellSignal, type ToCore } from '../call/wire.ts'
import { refused } from './callLimits.ts'

/** A started data process, before anything was said. */
export interface CoreLink {
  readonly channel: Channel
  kill(): void
}

/** What the shell hears from the core. */
export interface CoreListeners {
  ask(ask: ShellAsk): Promise<unknown>
  event(json: string): void
  /** The core answers calls from now on. */
  ready(): void
  /** The core has locked: database closed, keys gone. */
  locked(words: string): void
  /** The core could not start, in words for a person. */
  failed(words: string): void
  /** The process ended. */
  ended(): void
}

/** The shell's end of the wire. */
export interface CoreProcess {
  /** Answers with a refusal instead of waiting for ever once the core has ended. */
  call(json: string): Promise<string>
  signal(signal: ShellSignal): void
  /** Lets the core close its database, then ends it; after `graceMs` it is ended anyway. */
  close(graceMs?: number): Promise<void>
}

const gone = () => refused('locked', '工作站已锁定或正在重新启动，请重新登录。')

/** Speaks the wire with one core process. */
export function connectCore(link: CoreLink, listeners: CoreListeners): CoreProcess {
  const waiting = new Map<number, (json: string) => void>()
  const end = Promise.withResolvers<void>()
  let alive = true
  // A letter in the press is torn when the session ends: that is no failure anybody should read about.
  let isEnding = false
  let next = 0
  const post = (message: ToCore) => {
    if (alive) link.channel.post(message)
  }
  link.channel.onClosed(() => {
    if (!alive) return
    alive = false
    for (const settle of waiting.values()) void gone().then(settle)
    waiting.clear()
    end.resolve()
    listeners.ended()
  })
  link.channel.onMessage((raw) => {
    const message = FromCore.parse(raw)
    if (message.kind === 'answer') {
      waiting.get(message.id)?.(message.json)
      waiting.delete(message.id)
    } else if (message.kind === 'ask')
      void listeners.ask(message.ask).then(answered(message.id, post), (error: unknown) => {
        if (!isEnding) tell(error)
        refusedAsk(message.id, post)(error)
      })
    else if (message.kind === 'event') listeners.event(message.json)
    else if (message.kind === 'ready') listeners.ready()
    else if (message.kind === 'locked') {
      isEnding = true
      listeners.locked(message.words)
    } else listeners.failed(message.words)
  })
  return {
    call: (json) => {
      if (!alive) return gone()
      return new Promise<string>((resolve) => {
        const id = next++
        waiting.set(id, resolve)
        post({ kind: 'call', id, json })
      })
    },
    signal: (signal) => post({ kind: 'signal', signal }),
    close: async (graceMs = 10_000) => {
      isEnding = true
      post({ kind: 'close' })
      const late = setTimeout(() => link.kill(), graceMs)
      await end.promise
      clearTimeout(late)
    },
  }
}

const answered = (id: number, post: (message: ToCore) => void) => (value: unknown) =>
  post({ kind: 'answer', id, ok: true, value })

const refusedAsk = (id: number, post: (message: ToCore) => void) => (error: unknown) => {
  const { code, message } =
    error instanceof AppError
      ? error
      : new AppError('unexpected', '程序外壳没有完成这一步，请重试；仍不行请重新启动程序。')
  post({ kind: 'fault', id, fault: { code, message } })
}

function tell(error: unknown): void {
  if (!(error instanceof AppError)) process.stderr.write(`shell: ask failed: ${nameOf(error)}\n`)
}

// Only the kind of failure: a browser's message may quote the page it was making.
const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)
