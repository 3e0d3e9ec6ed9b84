import { AppError, type Fault } from '../../../shared/errors.ts'
import type { ServerEvent } from '../../../shared/ipc/events.ts'
import { createShellClient, type ShellClient } from '../../call/shellClient.ts'
import { type Channel, type FromCore, type ShellAsk, type ShellSignal, ToCore } from '../../call/wire.ts'

/** What the process entry needs of the workstation it carries. */
export interface Workstation {
  call(json: string): Promise<string>
  /** Closes the database and forgets the keys; may be called twice. */
  close(): Promise<void>
  /** Hears of sleep, the system's own lock and a hidden window. */
  signal?(signal: ShellSignal): void
}

/** What a workstation is given by the process that carries it. */
export interface Surroundings {
  readonly shell: ShellClient
  announce(event: ServerEvent): void
  /** To be called after database and keys are gone. */
  onLocked(words?: string): void
}

/** How the served process ends. */
export interface ServedProcess {
  readonly channel: Channel
  exit(code: number): void
}

/** Speaks the wire for one workstation until the shell closes it or `end` is called; the database is closed before the process ends. */
export function serveWire(
  { channel, exit }: ServedProcess,
  start: (surroundings: Surroundings) => Promise<Workstation>,
): { end(): void } {
  const post = (message: FromCore) => channel.post(message)
  const asks = createAsks(post)
  const started = start({
    shell: createShellClient(asks.ask),
    announce: (event) => post({ kind: 'event', json: JSON.stringify(event) }),
    onLocked: (words = '') => post({ kind: 'locked', words }),
  })
  started.then(
    () => post({ kind: 'ready' }),
    (error: unknown) => {
      post({ kind: 'failed', words: wordsOf(error) })
      // The shell ends us when it has read the reason; the timer is for a shell that is gone.
      setTimeout(() => exit(1), 2_000)
    },
  )
  const end = () =>
    started
      .then((workstation) => workstation.close())
      .then(
        () => exit(0),
        () => exit(1),
      )
  channel.onClosed(end)
  channel.onMessage((raw) => {
    const message = ToCore.parse(raw)
    if (message.kind === 'call') void answer(started, message, post)
    else if (message.kind === 'signal') void started.then((it) => it.signal?.(message.signal))
    else if (message.kind === 'close') void end()
    else asks.settle(message)
  })
  return { end: () => void end() }
}

async function answer(
  started: Promise<Workstation>,
  call: { readonly id: number; readonly json: string },
  post: (message: FromCore) => void,
): Promise<void> {
  const workstation = await started.catch(() => null)
  if (workstation === null) return
  post({ kind: 'answer', id: call.id, json: await workstation.call(call.json) })
}

function createAsks(post: (message: FromCore) => void) {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let next = 0
  return {
    ask: (ask: ShellAsk) =>
      new Promise<unknown>((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        post({ kind: 'ask', id, ask })
      }),
    settle: (message: ToCore & { readonly kind: 'answer' | 'fault' }) => {
      const asker = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'answer') asker?.resolve(message.value)
      else asker?.reject(refusal(message.fault))
    },
  }
}

const refusal = (fault: Pick<Fault, 'code' | 'message'>) => new AppError(fault.code, fault.message)

const wordsOf = (error: unknown) =>
  error instanceof AppError ? error.message : '数据进程无法启动，请重新启动程序；仍不行请联系系统管理员。'
