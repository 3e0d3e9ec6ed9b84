import { useSyncExternalStore } from 'react'

/** How the left pane of a screen stands. */
export interface Pane {
  readonly rem: number
  readonly isFolded: boolean
}

/** The panes by the name of their screen. */
export type Panes = Readonly<Record<string, Pane>>

const standing: Pane = { rem: 27.5, isFolded: false }
let panes: Panes = {}
let keep: ((panes: Panes) => void) | null = null
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Gives the panes as a person left them last, and takes what keeps them from now on. */
export function givePanes(kept: Panes, keeper: (panes: Panes) => void): void {
  panes = { ...kept, ...panes }
  keep = keeper
  tell()
}

/** The left pane of this name and how to change it; `isLasting` keeps the change for this person. */
export function usePane(name: string) {
  const pane = useSyncExternalStore(subscribe, () => panes[name] ?? standing)
  const change = (next: Partial<Pane>, isLasting = true) => {
    panes = { ...panes, [name]: { ...(panes[name] ?? standing), ...next } }
    if (isLasting) keep?.(panes)
    tell()
  }
  return { pane, change }
}
