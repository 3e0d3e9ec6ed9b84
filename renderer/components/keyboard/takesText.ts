/** Kinds of boxes that take no text: a letter pressed in them is free to mean something. */
const textless: ReadonlySet<string> = new Set([
  'radio',
  'checkbox',
  'button',
  'submit',
  'reset',
  'file',
  'range',
  'color',
])

/** True where a letter that is pressed belongs to the box: text, a list to choose from, editable words. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !textless.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}
