const fieldSelector = [
  'input:not([type="hidden"]):not([type="file"]):not(:disabled):not([readonly])',
  'textarea:not(:disabled):not([readonly])',
  '[data-field]:not([aria-disabled="true"])',
].join(',')

const isStop = (element: HTMLElement) =>
  element.tabIndex >= 0 && element.offsetParent !== null && element.closest('[data-no-enter]') === null

/** The fields of a form in the order of the page; a group of radio buttons counts once. */
export function fieldsOf(form: HTMLElement): HTMLElement[] {
  const seen = new Set<string>()
  return [...form.querySelectorAll<HTMLElement>(fieldSelector)].filter((element) => {
    if (!isStop(element)) return false
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    if (seen.has(element.name)) return false
    seen.add(element.name)
    return true
  })
}

const sameStop = (field: HTMLElement, active: Element) =>
  field === active ||
  (field instanceof HTMLInputElement &&
    active instanceof HTMLInputElement &&
    field.type === 'radio' &&
    active.type === 'radio' &&
    field.name === active.name)

const enter = (field: HTMLElement) => {
  const chosen =
    field instanceof HTMLInputElement && field.type === 'radio'
      ? field.closest('[role="radiogroup"]')?.querySelector<HTMLElement>('input:checked')
      : null
  const target = chosen ?? field
  target.focus()
  if (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
    target.select()
}

/** Moves from the active field to its neighbour; false when there is none in that direction. */
export function stepField(form: HTMLElement, step: 1 | -1): boolean {
  const active = document.activeElement
  if (active === null) return false
  const fields = fieldsOf(form)
  const at = fields.findIndex((field) => sameStop(field, active))
  const next = at < 0 ? undefined : fields[at + step]
  if (next === undefined) return false
  enter(next)
  return true
}

/** Puts the focus on the first field of a form, or on the first one whose value was refused. */
export function focusField(form: HTMLElement, which: 'first' | 'refused'): void {
  const fields = fieldsOf(form)
  const refused = fields.find(
    (field) =>
      field.getAttribute('aria-invalid') === 'true' ||
      field.closest('[role="radiogroup"]')?.getAttribute('aria-invalid') === 'true',
  )
  const target = which === 'refused' ? refused : fields[0]
  if (target !== undefined) enter(target)
}
