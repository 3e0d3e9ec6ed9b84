/**
 * Puts a text on the clipboard without asking for a permission that an offline page cannot be given; the text leaves the page at once. Returns
 * false when the browser refused.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement
  const box = document.createElement('textarea')
  box.value = text
  box.style.position = 'fixed'
  box.style.opacity = '0'
  document.body.append(box)
  box.select()
  try {
    return document.execCommand('copy')
  } finally {
    box.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
