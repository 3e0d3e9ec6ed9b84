import { type RefObject, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { aboutOf, activeField, noFields, putFields, readFields } from './formFields.ts'
import { keepTyped } from './keepTyped.ts'
import { FormKeeperContext } from './keptForms.ts'
import type { FieldKeeper, FormKeep } from './typedForms.ts'

export interface TypedFormOptions {
  readonly label: string
  readonly keep: FormKeep
}

/** Follows what is typed into the fields of one form, so that neither a lock nor a cut in the power loses it, and offers it again. */
export function useTypedForm(form: RefObject<HTMLFormElement | null>, { label, keep }: TypedFormOptions) {
  const keeper = useContext(FormKeeperContext)
  const place = keeper?.place ?? ''
  const key = keeper === null ? null : keyOf(keep, `${place}#${label}`)
  const draft = typeof keep === 'object' && 'attach' in keep ? keep : null
  const own = useRef(noFields())
  const isTouched = useRef(false)
  const latest = useRef({ keeper, draft })
  useLayoutEffect(() => {
    latest.current = { keeper, draft }
  })

  const forFields = useMemo<FieldKeeper>(
    () => ({
      register: (name, field) => {
        const { fields, start } = own.current
        fields.set(name, field)
        if (!start.has(name)) start.set(name, field.read().value)
        return () => {
          fields.delete(name)
        }
      },
      touch: () => {
        isTouched.current = true
        latest.current.draft?.touched()
      },
    }),
    [],
  )

  // The clean-up of layout goes from the form inward: the fields still stand.
  useLayoutEffect(() => {
    const element = form.current
    if (key === null || element === null) return
    isTouched.current = false
    const read = () => {
      const typed = readFields(own.current)
      if (Object.keys(typed).length === 0) return null
      return {
        form: { key, label, place: latest.current.keeper?.address ?? place, about: aboutOf(typed) },
        values: {},
        typed,
      }
    }
    return keepTyped({ element, key, isTouched, read, keeperNow: () => latest.current.keeper })
  }, [key, label, place, form])

  const hasDraft = draft !== null
  useEffect(() => {
    if (!hasDraft) return
    return latest.current.draft?.attach({
      label,
      about: () => aboutOf(readFields(own.current)),
      active: () => activeField(own.current),
      put: (entries) => putFields(own.current, entries),
    })
  }, [hasDraft, label])

  const kept = key === null ? undefined : keeper?.kept.find((one) => one.key === key)
  const putBack = async () => {
    if (kept === undefined || keeper === null) return
    const entries = await keeper.find(kept.draftKey)
    forFields.touch()
    await putFields(own.current, entries)
    keeper.drop(kept.draftKey)
  }
  return { forFields, kept, putBack, drop: () => kept && keeper?.drop(kept.draftKey) }
}

function keyOf(keep: FormKeep, here: string): string | null {
  if (keep === 'here') return here
  if ('named' in keep) return keep.named
  return 'about' in keep ? `${here}#${keep.about}` : null
}
