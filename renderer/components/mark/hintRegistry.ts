import { createContext } from 'react'

export interface KeyHint {
  readonly keys: string
  readonly words: string
}

const shown = new Set<readonly KeyHint[]>()
/** Those that the foot of the window shows. */
const inFoot = new Set<readonly KeyHint[]>()
const listeners = new Set<() => void>()
let footHints: readonly KeyHint[] = []

const unique = (lines: Iterable<readonly KeyHint[]>): readonly KeyHint[] => [
  ...new Map([...lines].flat().map((hint) => [hint.keys, hint])).values(),
]

/** True where the foot of the window shows the keys, so that a pane needs no line of its own for them; not so in dialogs. */
export const HintsInFootContext = createContext(false)

/** The key lines that are on the screen now, for the help key and for the foot of the window. */
export const hintRegistry = {
  /** Returns the function that takes them away again. */
  add: (hints: readonly KeyHint[], isInFoot = false): (() => void) => {
    shown.add(hints)
    if (isInFoot) inFoot.add(hints)
    tell()
    return () => {
      shown.delete(hints)
      inFoot.delete(hints)
      tell()
    }
  },
  /** Of two panes that name one key, the one that came last has it. */
  all: (): readonly KeyHint[] => unique(shown),
  /** What the foot shows: the pane that came last first, because there is not always room for all. */
  foot: (): readonly KeyHint[] => footHints,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

function tell(): void {
  footHints = unique([...inFoot].toReversed())
  for (const listener of listeners) listener()
}
