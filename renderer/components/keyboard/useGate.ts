import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { runningSince } from './heldKeys.ts'

/** A gate in front of an act. */
export interface Gate {
  /** False while the key that led here is pressed again and again: it would run through what is to be read. */
  isPassable(): boolean
}

/**
 * The one rule of gates: what appears in answer to a key is not passed by that same key, unless another key or a click came in
 * between. Every primary act in a dialog is a gate, and every act that says `isGate`. `act` names what would be done.
 */
export function useGate(anchor: RefObject<HTMLElement | null>, act: string, isGate: boolean): Gate {
  const appearedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another act on the same key is another gate
  useLayoutEffect(() => {
    appearedAt.current = performance.now()
  }, [act])
  const isPassable = useCallback(() => {
    const since = runningSince()
    if (since === null) return true
    const guards = isGate || anchor.current?.closest('[role="dialog"]') !== null
    return !guards || since > appearedAt.current
  }, [anchor, isGate])
  return { isPassable }
}
