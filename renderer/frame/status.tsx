import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** The last act in words, and how to take it back where that is possible. */
export interface StatusWords {
  readonly words: string
  readonly undo?: (() => void) | undefined
  /** Tells two equal sentences apart. */
  readonly number: number
}

export interface StatusPort {
  /** Says what the last act did; `undo` is offered for ten seconds. */
  say(words: string, undo?: () => void): void
}

const SayContext = createContext<StatusPort | null>(null)
const WordsContext = createContext<StatusWords | null>(null)

/** The status line for screens: `status.say('已登记，收文号 2026-0153')`. */
export function useStatus(): StatusPort {
  const port = useContext(SayContext)
  if (port === null) throw new Error('useStatus outside the frame')
  return port
}

/** What stands on the status line now. */
export function useStatusWords(): StatusWords | null {
  return useContext(WordsContext)
}

export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const [status, setStatus] = useState<StatusWords | null>(null)
  const port = useMemo<StatusPort>(
    () => ({
      say: (words, undo) => setStatus((last) => ({ words, undo, number: (last?.number ?? 0) + 1 })),
    }),
    [],
  )
  return (
    <SayContext value={port}>
      <WordsContext value={status}>{children}</WordsContext>
    </SayContext>
  )
}
