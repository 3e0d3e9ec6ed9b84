import { useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { type FormKeeper, type KeptForm, typedForms } from '../../components/keyboard/typedForms.ts'
import { registerDraft } from '../../form/keepDrafts.ts'
import { call } from '../../ipc/call.ts'

const draftKey = 'desk.typed'

const Entry = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  words: z.string().optional(),
})
const Kept = z.object({
  forms: z.array(
    z.object({ key: z.string(), label: z.string(), place: z.string(), fields: z.record(z.string(), Entry) }),
  ),
})

/** Forms that were typed into and left by a lock, in the core's database until they are put back or given up. */
export function useKeptForms(place: string): FormKeeper & { readonly error: unknown } {
  const [kept, setKept] = useState<readonly KeptForm[]>([])
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(kept)

  const store = (forms: readonly KeptForm[]) => {
    latest.current = forms
    setKept(forms)
    const done =
      forms.length === 0
        ? call('drafts.discard', { key: draftKey })
        : call('drafts.save', { key: draftKey, body: JSON.parse(JSON.stringify({ forms })) })
    return done.then(
      () => undefined,
      (failure: unknown) => setError(() => failure),
    )
  }
  const storeRef = useRef(store)
  useEffect(() => {
    storeRef.current = store
  })

  useEffect(() => {
    let isGone = false
    const read = async () => {
      const found = await call('drafts.find', { key: draftKey })
      const parsed = Kept.safeParse(found?.body)
      if (isGone || !parsed.success) return
      latest.current = parsed.data.forms as readonly KeptForm[]
      setKept(latest.current)
    }
    read().catch((failure: unknown) => setError(() => failure))
    return () => {
      isGone = true
    }
  }, [])

  useEffect(
    () =>
      registerDraft(async () => {
        const now = typedForms()
        if (now.length > 0) await storeRef.current(merged(latest.current, now))
      }),
    [],
  )

  return useMemo(
    () => ({
      place,
      kept,
      error,
      keep: (form) => void storeRef.current(merged(latest.current, [form])),
      drop: (key) => void storeRef.current(latest.current.filter((form) => form.key !== key)),
    }),
    [place, kept, error],
  )
}

const merged = (old: readonly KeptForm[], now: readonly KeptForm[]) => [
  ...old.filter(({ key }) => !now.some((form) => form.key === key)),
  ...now,
]
