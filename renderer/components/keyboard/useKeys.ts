import { useRef } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { isComposing } from './isComposing.ts'

export interface UseKeysOptions {
  readonly enabled?: boolean
  /** False for single letters that must stay typable in a field; function keys and Ctrl chords work everywhere. */
  readonly inFields?: boolean
}

// Dialogs may stand on one another (the password over a proposal); the one opened last comes last in the page.
const openDialog = () => [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1) ?? null

/**
 * Calls `act` for a key of the whole window, such as `f9, ctrl+enter`. An open dialog keeps all keys to itself unless the
 * returned ref sits inside it; an input method at work keeps them too.
 */
export function useKeys(keys: string, act: (event: KeyboardEvent) => void, options: UseKeysOptions = {}) {
  const { enabled = true, inFields = true } = options
  const anchor = useRef<HTMLElement | null>(null)
  useHotkeys(keys, act, {
    enabled,
    enableOnFormTags: inFields,
    enableOnContentEditable: inFields,
    preventDefault: true,
    ignoreEventWhen: (event) => {
      const dialog = openDialog()
      return isComposing(event) || (dialog !== null && !dialog.contains(anchor.current))
    },
  })
  return anchor
}
