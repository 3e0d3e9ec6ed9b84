/**
 * Makes the field that is being typed in hand over its value, then gives the focus back. Fields commit on blur, so
 * every key that saves calls this first.
 */
export function commitActive(): void {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || active === document.body) return
  active.blur()
  if (active.isConnected) active.focus({ preventScroll: true })
}
