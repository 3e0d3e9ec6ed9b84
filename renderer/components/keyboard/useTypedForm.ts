import { type RefObject, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import {
  type FieldKeeper,
  FormKeeperContext,
  type KeptForm,
  registerTypedForm,
  type TypedEntry,
  type TypedField,
} from './typedForms.ts'

export interface TypedFormOptions {
  readonly label: string
  /** What the form is about, where its place and label do not say it; null for a form that keeps a draft of its own. */
  readonly keepAs: string | null | undefined
  /** Also kept when the form is left, not only when the desk is locked. */
  readonly keepsOnLeave: boolean
}

const rounds = 5

/** Follows what is typed into the fields of one form, so that a lock loses none of it, and offers it again. */
export function useTypedForm(form: RefObject<HTMLFormElement | null>, options: TypedFormOptions) {
  const { label, keepAs, keepsOnLeave } = options
  const keeper = useContext(FormKeeperContext)
  const place = keeper?.place ?? ''
  const key = keepAs === null || keeper === null ? null : (keepAs ?? `${place}#${label}`)
  const fields = useRef(new Map<string, TypedField>())
  const start = useRef(new Map<string, TypedEntry['value']>())
  const isTouched = useRef(false)
  const keeperRef = useRef(keeper)
  useEffect(() => {
    keeperRef.current = keeper
  })

  const forFields = useMemo<FieldKeeper>(
    () => ({
      register: (name, field) => {
        fields.current.set(name, field)
        if (!start.current.has(name)) start.current.set(name, field.read().value)
        return () => {
          fields.current.delete(name)
        }
      },
      touch: () => {
        isTouched.current = true
      },
    }),
    [],
  )

  useEffect(() => {
    if (key === null) return
    isTouched.current = false
    const read = () =>
      isTouched.current ? readForm({ key, label, place }, fields.current, start.current) : null
    const element = form.current
    const untouch = () => {
      isTouched.current = false
    }
    element?.addEventListener('reset', untouch)
    const forget = registerTypedForm(read)
    return () => {
      element?.removeEventListener('reset', untouch)
      forget()
    }
  }, [key, label, place, form])

  const leave = () => {
    if (!keepsOnLeave || key === null || !isTouched.current) return
    const left = readForm({ key, label, place }, fields.current, start.current)
    if (left !== null) keeperRef.current?.keep(left)
  }

  const latestLeave = useRef(leave)
  useLayoutEffect(() => {
    latestLeave.current = leave
  })
  // The clean-up of layout goes from the form inward: the fields still stand.
  useLayoutEffect(() => () => latestLeave.current(), [])

  const kept = key === null ? undefined : keeper?.kept.find((one) => one.key === key)
  const putBack = async () => {
    if (kept === undefined) return
    isTouched.current = true
    const left = new Map(Object.entries(kept.fields))
    // Some fields appear only when others are filled.
    for (let round = 0; round < rounds && left.size > 0; round += 1) {
      for (const [name, { value }] of [...left]) {
        const field = fields.current.get(name)
        if (field === undefined) continue
        flushSync(() => field.put(value))
        left.delete(name)
      }
      await new Promise(requestAnimationFrame)
    }
    keeper?.drop(kept.key)
  }
  return { forFields, kept, putBack, leave, drop: () => kept && keeper?.drop(kept.key) }
}

function readForm(
  form: Omit<KeptForm, 'fields'>,
  fields: ReadonlyMap<string, TypedField>,
  start: ReadonlyMap<string, TypedEntry['value']>,
): KeptForm | null {
  const changed = [...fields]
    .map(([name, field]) => [name, field.read()] as const)
    .filter(([name, { value }]) => value !== start.get(name) && value !== '' && value !== null)
  return changed.length === 0 ? null : { ...form, fields: Object.fromEntries(changed) }
}
