/** An act that a button of the page does now. */
export interface PageAct {
  readonly label: string
  readonly keys: string
  press(): void
}

const keyless = (button: HTMLElement): string => {
  const copy = button.cloneNode(true)
  if (copy instanceof HTMLElement) for (const key of copy.querySelectorAll('kbd')) key.remove()
  return (copy.textContent ?? '').trim()
}

/** The acts of the screen under the palette: its buttons that have a key and can be pressed. */
export function pageActs(page: ParentNode = document): readonly PageAct[] {
  return [...page.querySelectorAll<HTMLElement>('main button[aria-keyshortcuts]')]
    .filter((button) => button.checkVisibility() && !button.matches(':disabled, [aria-disabled="true"]'))
    .map((button) => ({
      label: keyless(button),
      keys: button.getAttribute('aria-keyshortcuts') ?? '',
      press: () => {
        if (button.isConnected) button.click()
      },
    }))
    .filter(({ label }) => label !== '')
}
