import { type RefObject, useLayoutEffect, useState } from 'react'

/** The keys that acts without one of their own are given, in the order they come to the screen. */
const spares: readonly string[] = [
  ...Array.from({ length: 9 }, (_, index) => `ctrl+${index + 1}`),
  ...Array.from({ length: 9 }, (_, index) => `ctrl+shift+${index + 1}`),
]

const taken = new WeakMap<Element, Set<string>>()

/** The dialog that keeps its keys to itself, or the page. */
const scopeOf = (element: Element | null) => element?.closest('[role="dialog"]') ?? document.body

/** A key for an act that has none: the first that is free in its dialog or on the page. Undefined where none is wanted or left. */
export function useSpareKey(anchor: RefObject<Element | null>, isWanted: boolean): string | undefined {
  const [key, setKey] = useState<string>()
  useLayoutEffect(() => {
    if (!isWanted) return
    const scope = scopeOf(anchor.current)
    const here = taken.get(scope) ?? new Set<string>()
    taken.set(scope, here)
    const free = spares.find((one) => !here.has(one))
    if (free === undefined) return
    here.add(free)
    setKey(free)
    return () => {
      here.delete(free)
      setKey(undefined)
    }
  }, [anchor, isWanted])
  return isWanted ? key : undefined
}

/** The whole key, as it is read out. */
export const spareKeyWords = (key: string) => key.replace('ctrl', 'Ctrl').replace('shift', 'Shift')

/** As it is shown on the button. */
export const spareDigit = (key: string) => key.replace('ctrl+', '').replace('shift+', '⇧')
