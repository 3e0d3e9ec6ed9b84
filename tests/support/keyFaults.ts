import type { Page } from 'playwright-core'
import { chordShown, isLocalKey, keysShown } from '../../renderer/components/keyboard/shownKeys.ts'

/**
 * Keys that more than one may wait for, the latest has them: refreshing means the same everywhere, the next record belongs to the list that
 * was opened last, Esc leaves what lies on top.
 */
const shared = ['f5', 'f7', 'f8', 'escape']

/**
 * What is wrong with the keys on the page as it stands: a key with two meanings, a key that is shown and that nothing hears, an act without a
 * key.
 */
export async function keyFaults(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(readKeys)
  const waiting = found.waiting.split(' ').filter((chord) => chord !== '')
  const twice = waiting.filter((chord, at) => waiting.indexOf(chord) !== at && !shared.includes(chord))
  const silent = [...new Set(found.shown.flatMap(keysShown))].filter(
    (key) => !isLocalKey(key) && !waiting.includes(chordShown(key)),
  )
  return [
    ...[...new Set(twice)].map((chord) => `two meanings: ${chord}`),
    ...silent.map((key) => `shown, but nothing hears it: ${key}`),
    ...found.keyless.map((label) => `no key: ${label}`),
  ]
}

function readKeys() {
  window.dispatchEvent(new Event('keys-asked'))
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1)
  const place = dialog ?? document
  const isSeen = (element: Element) =>
    element.checkVisibility() && !element.matches(':disabled, [aria-disabled="true"]')
  const all = <E extends Element>(selector: string) =>
    [...place.querySelectorAll<E & HTMLElement>(selector)].filter(isSeen)
  const shown = all('[aria-keyshortcuts]').map((element) => element.getAttribute('aria-keyshortcuts') ?? '')
  const hints = all('footer kbd, [role="dialog"] kbd').filter((element) => element.closest('button') === null)
  const inRow =
    '[role="row"], [role="grid"], table, li, [role="tablist"], [role="radiogroup"], [role="toolbar"], nav, [data-field], form, [role="status"], .MuiAutocomplete-root'
  const keyless = all('main button, [role="dialog"] button').filter(
    (button) => !button.hasAttribute('aria-keyshortcuts') && button.closest(inRow) === null,
  )
  return {
    waiting: document.body.dataset.keys ?? '',
    shown: [...shown, ...hints.map((element) => element.textContent ?? '')],
    keyless: keyless.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
  }
}
