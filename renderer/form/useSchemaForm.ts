import { type RefObject, useEffect, useRef } from 'react'
import {
  type FieldErrors,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import { showUnread } from '../components/field/box/unreadBox.ts'
import { focusField } from '../components/keyboard/fieldOrder.ts'
import { markRefused } from '../components/keyboard/keep/typedForms.ts'

/** What a field of `renderer/components/field` takes: spread it, `<TextField {...form.field('contact')} />`. */
export interface FieldBinding<Value> {
  readonly name: string
  readonly value: Value | null | undefined
  onCommit(value: Value | null): void
}

export interface SchemaFormOptions<S extends z.ZodObject> {
  /** What stands in the boxes at first; what is left out is empty. */
  readonly start?: { readonly [K in keyof z.input<S>]?: z.input<S>[K] | null | undefined }
  /** A sentence that speaks of several boxes: it stands at the first of them that needs it, not at each. */
  readonly saidOnce?: string
  /** Called with the parsed value when every field is accepted. */
  onSave(value: z.output<S>): void
  /** Called after each committed field, for drafts. */
  onChange?(values: Readonly<Record<string, unknown>>): void
}

export interface SchemaForm<S extends z.ZodObject> {
  field<K extends keyof z.input<S> & string>(name: K): FieldBinding<NonNullable<z.input<S>[K]>>
  /** The sentence for the `FormRow`, undefined while the field is accepted. */
  error(name: keyof z.input<S> & string): string | undefined
  value<K extends keyof z.input<S> & string>(name: K): z.input<S>[K] | null | undefined
  set<K extends keyof z.input<S> & string>(name: K, value: z.input<S>[K] | null): void
  /** Empties a box that the program empties by itself, such as a password that was sent: nobody left it out. */
  clear(name: keyof z.input<S> & string): void
  /** Everything in the boxes, unchecked. */
  values(): Readonly<Record<string, unknown>>
  /** Checks all; saves, or puts the cursor on the first refused field. Give it to `PrimaryAction`. */
  save(): void
  /** Back to the start or to the values given (a draft, or the next letter). */
  reset(values?: Readonly<Record<string, unknown>>): void
  readonly isDirty: boolean
  /** Give it to `EntryForm`. */
  readonly ref: RefObject<HTMLFormElement | null>
}

/** An empty box reads as undefined, so that `optional()` and required fields both judge it as missing. */
const withoutNulls = (values: FieldValues) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? undefined]))

const resolverOf =
  <S extends z.ZodObject>(
    schema: S,
    saidOnce: string | undefined,
  ): Resolver<FieldValues, unknown, z.output<S> & FieldValues> =>
  async (values) => {
    const parsed = schema.safeParse(withoutNulls(values))
    if (parsed.success) return { values: parsed.data as z.output<S> & FieldValues, errors: {} }
    const errors: FieldErrors<FieldValues> = {}
    let isSaid = false
    for (const { path, code, message } of parsed.error.issues) {
      if (isSaid && message === saidOnce) continue
      isSaid ||= message === saidOnce
      errors[String(path[0] ?? 'root')] ??= { type: code ?? 'custom', message }
    }
    return { values: {}, errors }
  }

/** A form whose fields are judged by a zod schema: refused fields on leaving them after the first try, all on saving. */
export function useSchemaForm<S extends z.ZodObject>(
  schema: S,
  options: SchemaFormOptions<S>,
): SchemaForm<S> {
  const start = (options.start ?? {}) as FieldValues
  const form = useForm<FieldValues, unknown, z.output<S> & FieldValues>({
    resolver: resolverOf(schema, options.saidOnce),
    defaultValues: start,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  const ref = useRef<HTMLFormElement>(null)
  const wantsRefused = useRef(false)
  const values = form.watch()
  const errors = form.formState.errors
  const { isDirty, isSubmitted } = form.formState

  useEffect(() => {
    // The refusals reach the page one rendering after they were found.
    if (!wantsRefused.current || Object.keys(errors).length === 0 || ref.current === null) return
    wantsRefused.current = false
    focusField(ref.current, 'refused')
  })

  const set = (name: string, value: unknown) => {
    form.setValue(name as Path<FieldValues>, value as PathValue<FieldValues, Path<FieldValues>>, {
      shouldDirty: true,
    })
    // All of them: what one box holds may decide about another.
    if (isSubmitted) void form.trigger()
    options.onChange?.(form.getValues())
  }
  const save = form.handleSubmit(
    (value) => options.onSave(value),
    () => {
      wantsRefused.current = true
      markRefused(ref.current)
    },
  )

  return {
    field: (name) => ({
      name,
      value: values[name],
      onCommit: (value) => set(name, value),
    }),
    error: (name) => {
      const found = errors[name]?.message
      return typeof found === 'string' ? found : undefined
    },
    value: (name) => values[name],
    set,
    clear: (name) => {
      form.setValue(name as Path<FieldValues>, null as PathValue<FieldValues, Path<FieldValues>>)
      form.clearErrors(name)
    },
    values: () => form.getValues(),
    save: () => {
      if (ref.current === null || !showUnread(ref.current)) void save()
    },
    reset: (next) => {
      form.reset(next === undefined ? start : { ...next })
      // What was not understood goes, too: it belongs to none of these values.
      ref.current?.dispatchEvent(new Event('reset'))
    },
    isDirty,
    ref,
  }
}
