const shown = new Set<readonly KeyHint[]>()

/** The key lines that are on the screen now, for the help key. */
export const hintRegistry = {
  /** Returns the function that takes them away again. */
  add: (hints: readonly KeyHint[]): (() => void) => {
    shown.add(hints)
    return () => {
      shown.delete(hints)
    }
  },
  /** Of two panes that name one key, the one that came last has it. */
  all: (): readonly KeyHint[] => [...new Map([...shown].flat().map((hint) => [hint.keys, hint])).values()],
}

export interface KeyHint {
  readonly keys: string
  readonly words: string
}
