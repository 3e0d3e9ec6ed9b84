import { useRef, useState } from 'react'
import { call } from '../../ipc/call.ts'

export interface Ticks {
  /** Persons ticked here since the page was read. */
  readonly ticked: ReadonlySet<number>
  tick(candidateId: number): void
  /** Forgets a tick that was taken back. */
  untick(candidateIds: readonly number[]): void
  /** Resolves when everything ticked so far is stored; rejects when the core refused. */
  settled(): Promise<void>
  readonly error: unknown
}

/** Ticks go to the core at once, in small batches while an earlier one is on its way, so that a quick hand never waits. */
export function useTicks(rosterId: number): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const [error, setError] = useState<unknown>(null)
  const waiting = useRef<number[]>([])
  const running = useRef<Promise<void> | null>(null)

  const untick = (gone: readonly number[]) =>
    setTicked((before) => new Set([...before].filter((id) => !gone.includes(id))))

  const drain = async () => {
    while (waiting.current.length > 0) {
      const candidateIds = waiting.current.splice(0, 100)
      try {
        await call('rosters.tick', { rosterId, candidateIds })
        setError(null)
      } catch (refused) {
        setError(() => refused)
        untick(candidateIds)
        throw refused
      }
    }
  }
  const start = (): Promise<void> => {
    running.current ??= drain().finally(() => {
      running.current = null
    })
    return running.current
  }
  return {
    ticked,
    tick: (candidateId) => {
      setTicked((before) => new Set([...before, candidateId]))
      waiting.current.push(candidateId)
      // The refusal is shown by `error`; whoever waits for `settled` hears of it, too.
      start().catch(() => undefined)
    },
    untick,
    settled: async () => {
      await start()
    },
    error,
  }
}
