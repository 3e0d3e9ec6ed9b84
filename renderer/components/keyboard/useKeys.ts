import { useLayoutEffect, useRef } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { isComposing } from './isComposing.ts'
import { chordsOf, claimKeys, isReached, type KeyClaim, nextOrder, ownsChord } from './keyClaims.ts'
import { takesText } from './takesText.ts'

export interface UseKeysOptions {
  readonly enabled?: boolean
  /** False for single letters that must stay typable in a box that takes text; function keys and Ctrl chords work everywhere. */
  readonly inFields?: boolean
  /** The lock alone: no dialog, no input method and no box keeps this key to itself. */
  readonly always?: boolean
}

/**
 * Calls `act` for a key of the whole window, such as `f9, ctrl+enter`. An open dialog keeps all keys to itself unless the
 * returned ref sits inside it; an input method at work keeps them too. Where two wait for one key, it belongs to the one that came
 * to the screen last: F8 in the list of an open file is not the next file as well. Without `keys` nothing waits.
 */
export function useKeys(
  keys: string | undefined,
  act: (event: KeyboardEvent) => void,
  options: UseKeysOptions = {},
) {
  const { inFields = true, always = false } = options
  const enabled = (options.enabled ?? true) && keys !== undefined
  const anchor = useRef<HTMLElement | null>(null)
  const claim = useRef<KeyClaim | null>(null)
  const order = useRef(0)
  useLayoutEffect(() => {
    if (!enabled || keys === undefined) return
    if (order.current === 0) order.current = nextOrder()
    const mine = { chords: chordsOf(keys), anchor, always, order: order.current }
    claim.current = mine
    return claimKeys(mine)
  }, [keys, enabled, always])
  const onKey = (event: KeyboardEvent, { hotkey }: { readonly hotkey: string }) => {
    const [chord = ''] = chordsOf(hotkey)
    if (claim.current !== null && ownsChord(claim.current, chord)) act(event)
  }
  useHotkeys(keys ?? '', onKey, {
    enabled,
    enableOnFormTags: true,
    enableOnContentEditable: true,
    preventDefault: true,
    ignoreEventWhen: (event) =>
      (!inFields && takesText(event.target)) ||
      (!always && (isComposing(event) || !isReached({ anchor, always }))),
  })
  return anchor
}
