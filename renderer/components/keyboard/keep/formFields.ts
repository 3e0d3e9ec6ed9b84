import { flushSync } from 'react-dom'
import type { TypedEntry, TypedField } from './typedForms.ts'

const rounds = 5

/** The fields of one form, and what they held when they came to the screen. */
export interface FormFields {
  readonly fields: Map<string, TypedField>
  readonly start: Map<string, TypedEntry['value']>
}

export const noFields = (): FormFields => ({ fields: new Map(), start: new Map() })

/** What stands in the fields now and did not at the start; an empty one says nothing. */
export function readFields({ fields, start }: FormFields): Readonly<Record<string, TypedEntry>> {
  return Object.fromEntries(
    [...fields]
      .map(([name, field]) => [name, field.read()] as const)
      .filter(([name, { value }]) => value !== start.get(name) && value !== '' && value !== null),
  )
}

/** The one field with the cursor in it, if it was typed into. */
export function activeField(fields: FormFields): Readonly<Record<string, TypedEntry>> {
  const name = document.activeElement?.getAttribute('name')
  return Object.fromEntries(Object.entries(readFields(fields)).filter(([one]) => one === name))
}

/** Puts kept words back. Some fields appear only when others are filled. */
export async function putFields(
  { fields }: FormFields,
  entries: Readonly<Record<string, TypedEntry>>,
): Promise<void> {
  const left = new Map(Object.entries(entries))
  for (let round = 0; round < rounds && left.size > 0; round += 1) {
    for (const [name, { value }] of [...left]) {
      const field = fields.get(name)
      if (field === undefined) continue
      flushSync(() => field.put(value))
      left.delete(name)
    }
    await new Promise(requestAnimationFrame)
  }
}

const longest = 40

/** A few of the words, by which a person knows the form again. */
export function aboutOf(entries: Readonly<Record<string, TypedEntry>>): string {
  const words = Object.values(entries)
    .map((entry) => entry.words?.trim() ?? '')
    .filter((one) => one !== '')
    .join('；')
  const letters = [...words]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : words
}
