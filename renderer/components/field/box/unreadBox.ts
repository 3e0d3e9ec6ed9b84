const mark = 'data-unread'

/** Says that what stands in this box was not understood, and why; without a sentence it is understood, or empty. */
export function markUnread(box: HTMLElement | null, sentence: string | undefined): void {
  if (box === null) return
  if (sentence === undefined) box.removeAttribute(mark)
  else box.setAttribute(mark, sentence)
}

/** The first box of this place that holds what was not understood: nothing may be saved as if it were empty. */
export function unreadBoxIn(place: ParentNode): HTMLElement | null {
  return (
    [...place.querySelectorAll<HTMLInputElement>(`[${mark}]`)].find(
      (box) => !box.disabled && !box.readOnly,
    ) ?? null
  )
}

/** The place whose boxes an act hands over: its dialog, its pane, or the page without what lies over it. */
export function placeOf(act: Element | null): ParentNode {
  return act?.closest('[role="dialog"],[data-pane],main') ?? document
}

/** Puts the cursor into such a box of the place, whose own line says what is wrong; false when there is none. */
export function showUnread(place: ParentNode): boolean {
  const box = unreadBoxIn(place)
  if (box === null) return false
  box.focus()
  if (box instanceof HTMLInputElement) box.select()
  return true
}
