import { createContext } from 'react'
import type { KeptForm, TypedEntry } from './typedForms.ts'

/** A form that the core keeps, as the frame offers it again. */
export interface KeptOffered {
  /** The key of the draft. */
  readonly draftKey: string
  /** The form, its place and what it is about. */
  readonly key: string
  readonly label: string
  readonly place: string
  /** A few of its words. */
  readonly about: string
}

/** Where forms keep what is typed; null on screens that nobody is logged in at. */
export interface FormKeeper {
  /** The screen, told apart by its path. */
  readonly place: string
  /** The same with what else it was told, to open it again. */
  readonly address: string
  /** Forms that stand open nowhere, the latest first. */
  readonly kept: readonly KeptOffered[]
  /** A draft key for one more form of this kind, beside those that are kept already. */
  claim(key: string): string
  save(draftKey: string, form: KeptForm): Promise<void>
  /** The form is gone: offered again from now on if it was saved. */
  release(draftKey: string): void
  find(draftKey: string): Promise<Readonly<Record<string, TypedEntry>>>
  drop(draftKey: string): void
  /** Asks the core again what is kept. */
  reload(): void
  /** Goes where a form was filled in. */
  reopen(form: Pick<KeptOffered, 'place'> & { readonly key: string | null }): void
}

export const FormKeeperContext = createContext<FormKeeper | null>(null)

/** Saves one form if it has changed since it was saved last; settles in any case, since the form or the frame shows a failure. */
export type KeepForm = () => Promise<void>

const open = new Set<KeepForm>()

/** Names a form whose words must not be lost; the answer takes it off again. */
export function registerKeep(keep: KeepForm): () => void {
  open.add(keep)
  return () => {
    open.delete(keep)
  }
}

/** Saves every form that has changed, the box being typed in as it stands: nothing on the screen moves. */
export async function keepAllForms(): Promise<void> {
  await Promise.all([...open].map((keep) => keep()))
}
