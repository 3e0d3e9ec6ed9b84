import type { Page } from 'playwright-core'

/** Holds a key, or a chord such as `Control+Enter`, down as a keyboard does: one press, then some thirty repeats a second. */
export async function hold(page: Page, chord: string, seconds = 0.6): Promise<void> {
  const keys = chord.split('+')
  const key = keys.pop() ?? chord
  for (const modifier of keys) await page.keyboard.down(modifier)
  await page.keyboard.down(key)
  await page.waitForTimeout(200)
  for (let repeat = 0; repeat < seconds * 30; repeat += 1) {
    await page.keyboard.down(key)
    await page.waitForTimeout(15)
  }
  for (const held of [key, ...keys]) await page.keyboard.up(held)
}

/**
 * Sends a repeated press of every key a keyboard has, with and without Ctrl and Alt, to what has the focus, and names those that
 * something could have acted upon: whose default was not prevented or that anybody below the window heard. Those that move or, in a
 * box, type are left out.
 */
export function actedUponWhenHeld(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const heard: string[] = []
    const listen = (event: Event) => heard.push((event as KeyboardEvent).key)
    document.addEventListener('keydown', listen, { capture: true })
    const at = document.activeElement ?? document.body
    const inBox =
      at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && !/radio|checkbox/.test(at.type))
    const printable = [...'abcdefghijklmnopqrstuvwxyz0123456789/+-=?,. ']
    const keys = [
      ...printable,
      ...['Enter', 'Escape', 'Delete', 'Insert'],
      ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
    ]
    const found: string[] = []
    for (const key of keys)
      for (const [ctrlKey, altKey] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const) {
        const types = inBox && !altKey && ((!ctrlKey && key.length === 1) || key === 'Delete')
        if (types) continue
        const event = new KeyboardEvent('keydown', {
          key,
          ctrlKey,
          altKey,
          repeat: true,
          bubbles: true,
          cancelable: true,
        })
        if (at.dispatchEvent(event)) found.push(`${ctrlKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${key}`)
      }
    document.removeEventListener('keydown', listen, { capture: true })
    return [...found, ...heard]
  })
}
