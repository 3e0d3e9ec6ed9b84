import { createContext } from 'react'

/** What stood in one field: its value, and the words to show of it where the value is no words. */
export interface TypedEntry {
  readonly value: string | number | boolean | null
  readonly words?: string
}

/** How a field of a form hands over what stands in it and takes it back. Fields that hold a password do not register. */
export interface TypedField {
  read(): TypedEntry
  put(value: TypedEntry['value']): void
}

/** A form somebody typed into and did not hand over. */
export interface KeptForm {
  /** The form, its place and what it is about. */
  readonly key: string
  readonly label: string
  readonly place: string
  readonly fields: Readonly<Record<string, TypedEntry>>
}

/** What fields need of the form around them. */
export interface FieldKeeper {
  register(name: string, field: TypedField): () => void
  /** Somebody changed something here. */
  touch(): void
}

export const FieldKeeperContext = createContext<FieldKeeper | null>(null)

/** Where forms keep what was typed beyond a lock; null on screens that nobody is logged in at. */
export interface FormKeeper {
  readonly place: string
  readonly kept: readonly KeptForm[]
  keep(form: KeptForm): void
  drop(key: string): void
}

export const FormKeeperContext = createContext<FormKeeper | null>(null)

const open = new Set<() => KeptForm | null>()

/** Names an open form to those who lock; the answer takes it off again. */
export function registerTypedForm(read: () => KeptForm | null): () => void {
  open.add(read)
  return () => {
    open.delete(read)
  }
}

/** Every open form that somebody typed into. */
export const typedForms = (): readonly KeptForm[] =>
  [...open].map((read) => read()).filter((form): form is KeptForm => form !== null)

/** The act took over what this form holds: nothing of it is kept any more. */
export function markHandedOver(form: HTMLFormElement | null): void {
  form?.dispatchEvent(new Event('reset'))
}
