import { fieldsOf } from '../../components/keyboard/fieldOrder.ts'

const seen = (element: HTMLElement) => element.offsetParent !== null

const firstSeen = (place: HTMLElement, selector: string) =>
  [...place.querySelectorAll<HTMLElement>(selector)].find(seen)

/** Where one works in this place: its list or what it marks as such, then the first field, then whatever takes the keyboard. */
export function targetIn(place: HTMLElement): HTMLElement | undefined {
  const form = firstSeenForm(place)
  return (
    firstSeen(place, '[data-content-focus]') ??
    (form === undefined ? undefined : fieldsOf(form)[0]) ??
    firstSeen(place, '[role="grid"]') ??
    firstSeen(place, 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled)') ??
    firstSeen(place, '[tabindex="0"]:not([role="separator"])') ??
    firstSeen(place, '[data-primary]') ??
    firstSeen(place, 'button:not(:disabled)')
  )
}

// A form above the list is what one fills in first; one below it belongs to the chosen row.
function firstSeenForm(place: HTMLElement): HTMLElement | undefined {
  const grid = firstSeen(place, '[role="grid"]')
  return [...place.querySelectorAll<HTMLFormElement>('form')].find((form) => {
    const fields = fieldsOf(form)
    if (fields[0] === undefined) return false
    return (
      grid === undefined ||
      (form.compareDocumentPosition(grid) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ||
      form.contains(grid)
    )
  })
}

/** Puts the keyboard where one works in this place, or on the place itself while there is nothing in it yet. */
export function focusContent(place: HTMLElement | null): void {
  if (place === null) return
  const target = targetIn(place) ?? place
  if (target === place && place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1
  target.focus({ preventScroll: true })
}
