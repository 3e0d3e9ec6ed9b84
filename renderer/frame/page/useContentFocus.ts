import { type RefObject, useEffect, useRef } from 'react'
import { focusContent, targetIn } from './focusContent.ts'

const isDialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/**
 * Keeps the keyboard in the content: after another screen was opened from the rail, and whenever what had the keyboard went away (an
 * act that was done, a dialog that was closed). Give the reference to the content; `here` is its path.
 */
export function useContentFocus(here: string): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen
  useEffect(() => {
    const place = content.current
    // What a screen focuses by itself, and the list that opened a file beside it, keep the keyboard.
    if (place === null || place.contains(document.activeElement)) return
    focusContent(place)
  }, [here])
  useEffect(() => {
    const place = content.current
    if (place === null) return
    let asked = 0
    const look = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => takeUp(place))
    }
    const watched = new MutationObserver(look)
    watched.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    })
    const note = ({ target }: FocusEvent) => {
      const pane = target instanceof Element ? target.closest('[data-pane]') : null
      for (const other of place.querySelectorAll('[data-pane]'))
        other.toggleAttribute('data-had-focus', other === pane)
    }
    place.addEventListener('focusin', note)
    return () => {
      place.removeEventListener('focusin', note)
      watched.disconnect()
      cancelAnimationFrame(asked)
    }
  }, [])
  return content
}

/** The keyboard is nowhere, or on the content as a whole because it was empty when it was opened. */
function takeUp(content: HTMLElement): void {
  const at = document.activeElement
  const isNowhere = at === null || at === document.body
  if (isDialogOpen() || !(isNowhere || (at === content && targetIn(content) !== undefined))) return
  focusContent(paneLast(content))
}

/** The pane that had the keyboard last, or all of the content. */
function paneLast(content: HTMLElement): HTMLElement {
  const [pane] = content.querySelectorAll<HTMLElement>('[data-pane][data-had-focus]:not([hidden])')
  return pane !== undefined && targetIn(pane) !== undefined ? pane : content
}
