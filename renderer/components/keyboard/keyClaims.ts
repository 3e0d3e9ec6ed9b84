import type { RefObject } from 'react'
import { chordShown, isLocalKey, keysShown } from './shownKeys.ts'

/** One hook that waits for keys of the whole window. */
export interface KeyClaim {
  readonly chords: ReadonlySet<string>
  readonly anchor: RefObject<HTMLElement | null>
  readonly always: boolean
  /** Grows with every claim: what came to the screen last stands in front. */
  readonly order: number
}

const claims = new Set<KeyClaim>()
let latest = 0

/** Refreshing means the same in both panes. */
const sharedKeys: ReadonlySet<string> = new Set(['f5'])

/** The number of a claim that comes to the screen now. */
export const nextOrder = () => (latest += 1)

/** Puts a claim on the screen; the answer takes it off again. */
export function claimKeys(claim: KeyClaim): () => void {
  claims.add(claim)
  tell()
  return () => {
    claims.delete(claim)
    tell()
  }
}

const listeners = new Set<() => void>()
let version = 0
let isTold = true

/** Once for all that come and go in one rendering. */
function tell(): void {
  if (!isTold) return
  isTold = false
  queueMicrotask(() => {
    isTold = true
    version += 1
    for (const listener of listeners) listener()
  })
}

/** Changes whenever a key is waited for that was not, or the other way round. */
export const waitingKeys = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  version: (): number => version,
}

/** Whether a key that is shown does anything now: a key that nobody waits for is not shown. */
export function isHeard(shown: string): boolean {
  return keysShown(shown).some(
    (key) => isLocalKey(key) || [...claims].some(({ chords }) => chords.has(chordShown(key))),
  )
}

/** Answers whoever asks the page which keys wait on it now, each as often as it is waited for (tests/support/keyFaults.ts). */
export function tellKeys(page: Window = window): void {
  page.addEventListener('keys-asked', () => {
    const waiting = [...claims].filter((claim) => isReached(claim)).flatMap(({ chords }) => [...chords])
    page.document.body.dataset.keys = waiting.toSorted().join(' ')
  })
}

// Dialogs may stand on one another (the password over a proposal); the one opened last comes last in the page.
const openDialog = () => [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1) ?? null

const aliases: ReadonlyMap<string, string> = new Map([['esc', 'escape']])

/** The chords of a key text such as `f9, ctrl+enter`, each in one form. */
export function chordsOf(keys: string): ReadonlySet<string> {
  return new Set(
    keys.split(',').map((chord) =>
      chord
        .trim()
        .toLowerCase()
        .split('+')
        .map((key) => aliases.get(key) ?? key)
        .toSorted()
        .join('+'),
    ),
  )
}

/** False while an open dialog that the claim does not stand in keeps the keys to itself. */
export function isReached({ anchor, always }: Pick<KeyClaim, 'anchor' | 'always'>): boolean {
  if (always) return true
  const dialog = openDialog()
  return dialog === null || dialog.contains(anchor.current)
}

/** Whether the chord is this claim's: a key has one meaning at a time, that of what came to the screen last. */
export function ownsChord(claim: KeyClaim, chord: string): boolean {
  if (sharedKeys.has(chord)) return true
  return ![...claims].some(
    (other) => other.order > claim.order && other.chords.has(chord) && isReached(other),
  )
}
