import { useRef } from 'react'

const depth = 200

export interface Undo<T> {
  /** Call with the state before a change. */
  remember(before: T): void
  /** The state before the last change; hands in the present one so that it can be redone. */
  undo(present: T): T | undefined
  redo(present: T): T | undefined
}

/** Steps back and forth through states, the last two hundred. */
export function useUndo<T>(): Undo<T> {
  const past = useRef<T[]>([])
  const future = useRef<T[]>([])
  return {
    remember: (before) => {
      past.current = [...past.current.slice(1 - depth), before]
      future.current = []
    },
    undo: (present) => {
      const before = past.current.pop()
      if (before !== undefined) future.current.push(present)
      return before
    },
    redo: (present) => {
      const after = future.current.pop()
      if (after !== undefined) past.current.push(present)
      return after
    },
  }
}
