import { createContext } from 'react'
import { actIncomplete } from './actPress.ts'

/** What stood in one field: its value, and the words to show of it where the value is no words. */
export interface TypedEntry {
  readonly value: string | number | boolean | null
  readonly words?: string | undefined
}

/** How a field of a form hands over what stands in it and takes it back. Fields that hold a password do not register. */
export interface TypedField {
  read(): TypedEntry
  put(value: TypedEntry['value']): void
}

/** Half a form: where it stands, what its boxes hold, and what is being typed in them (shared/draft/model.ts). */
export interface KeptForm {
  readonly form: {
    readonly key: string | null
    readonly label: string
    readonly place: string
    readonly about: string
  }
  readonly values: Readonly<Record<string, unknown>>
  readonly typed: Readonly<Record<string, TypedEntry>>
}

/** The boxes of a form on the screen, read as they stand and filled again. */
export interface LiveForm {
  readonly label: string
  /** A few of its words. */
  about(): string
  /** The box with the cursor, whose words the form itself does not have yet. */
  active(): Readonly<Record<string, TypedEntry>>
  put(entries: Readonly<Record<string, TypedEntry>>): Promise<void>
}

/** A draft of a form's own (`useDraft`). */
export interface DraftPort {
  attach(form: LiveForm): () => void
  /** Somebody typed. */
  touched(): void
}

/**
 * Why nothing of a form is kept: it asks for a password, it is read aloud by two, it only narrows what is shown, or nobody is logged in yet.
 */
export type Unkept = 'password' | 'readAloud' | 'filter' | 'noDesk'

/** How a form is kept while it is filled in: every form says so. */
export type FormKeep =
  /** Told apart by its place and label. */
  | 'here'
  /** What it is about where its place and label do not say it (a person in a list), so that what was typed of one is never offered for another. */
  | { readonly about: string }
  /** The same form wherever it is opened: the telephone. */
  | { readonly named: string }
  | DraftPort
  | { readonly unkept: Unkept }

/** What fields need of the form around them. */
export interface FieldKeeper {
  register(name: string, field: TypedField): () => void
  /** Somebody changed something here. */
  touch(): void
}

export const FieldKeeperContext = createContext<FieldKeeper | null>(null)

/** The act took over what this form holds: nothing of it is kept any more. */
export function markHandedOver(form: HTMLFormElement | null): void {
  form?.dispatchEvent(new Event('reset'))
}

/** The act was pressed and the form refused it: what stands in it is still to be kept. */
export function markRefused(form: HTMLFormElement | null): void {
  form?.dispatchEvent(new Event('refused'))
  actIncomplete()
}
