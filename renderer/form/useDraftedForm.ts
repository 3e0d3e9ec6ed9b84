import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { type Draft, useDraft } from './useDraft.ts'
import { type SchemaForm, type SchemaFormOptions, useSchemaForm } from './useSchemaForm.ts'

export interface DraftedFormOptions<S extends z.ZodObject> extends SchemaFormOptions<S> {
  /** The key of the draft, such as `requests.register`. */
  readonly draftKey: string
  /** What the boxes go back to where what stands in them may not be kept at all; null where it may. */
  mayNotStay?(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null
}

export interface DraftedForm<S extends z.ZodObject> {
  readonly form: SchemaForm<S>
  readonly draft: Draft
  /** The boxes came back from a draft. */
  readonly restored: boolean
  /** Empties the boxes to their start and gives the draft up. */
  clear(): void
}

/** A form of a schema whose boxes are kept while they are filled in and come back as they were left. */
export function useDraftedForm<S extends z.ZodObject>(
  schema: S,
  options: DraftedFormOptions<S>,
): DraftedForm<S> {
  const [restored, setRestored] = useState(false)
  // The form tells the draft, the draft fills the form: one of them is reached through here.
  const changed = useRef((_values: Readonly<Record<string, unknown>>): void => undefined)
  const form = useSchemaForm(schema, { ...options, onChange: (values) => changed.current(values) })
  const draft = useDraft(options.draftKey, {
    values: form.values,
    mayKeep: () => (options.mayNotStay?.(form.values()) ?? null) === null,
    reset: (values) => {
      setRestored(true)
      form.reset(values)
    },
  })
  useEffect(() => {
    changed.current = (values) => {
      options.onChange?.(values)
      const left = options.mayNotStay?.(values) ?? null
      if (left === null) return draft.changed()
      form.reset(left)
      draft.discard()
    }
  })
  const clear = () => {
    form.reset()
    setRestored(false)
    draft.discard()
  }
  return { form, draft, restored, clear }
}
