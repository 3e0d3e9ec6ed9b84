import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { KeptForm, TypedEntry } from '../../../shared/draft/model.ts'
import { aboutOf } from '../../components/keyboard/keep/formFields.ts'
import type { FormKeeper, KeptOffered } from '../../components/keyboard/keep/keptForms.ts'
import { call } from '../../ipc/call.ts'
import { freeDraftKey } from './storeKey.ts'

/** One draft held every form that a lock interrupted, in the versions before this one. */
const oldKey = 'desk.typed'
const OldForms = z.object({
  forms: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      place: z.string(),
      fields: z.record(z.string(), TypedEntry),
    }),
  ),
})

export interface KeptForms extends FormKeeper {
  /** What was kept when the person came. */
  readonly found: readonly KeptOffered[]
  readonly error: unknown
}

/** Keeps forms that have no draft of their own in the core's database, one draft each, until they are handed over or given up. */
export function useKeptForms(place: string, address: string, reopen: FormKeeper['reopen']): KeptForms {
  const [kept, setKept] = useState<readonly KeptOffered[]>([])
  const [found, setFound] = useState<readonly KeptOffered[]>([])
  const [error, setError] = useState<unknown>(null)
  // Forms that stand open: kept too, but offered to nobody.
  const open = useRef(new Map<string, KeptOffered | null>())
  const known = useRef(kept)
  const offer = (forms: readonly KeptOffered[]) => {
    known.current = forms
    setKept(forms)
  }
  const offerRef = useRef(offer)

  const isGone = useRef(false)
  const read = async () => {
    const drafts = await call('drafts.list', {})
    const forms = drafts.flatMap(({ key: draftKey, form: { key, label, place: at, about } }) =>
      key === null || open.current.has(draftKey) ? [] : [{ draftKey, key, label, place: at, about }],
    )
    if (!isGone.current) offerRef.current(forms)
    return forms
  }
  const latest = useRef({ read, reopen })
  useLayoutEffect(() => {
    latest.current = { read, reopen }
  })
  useEffect(() => {
    isGone.current = false
    const begin = async () => {
      await takeOverOld()
      const forms = await latest.current.read()
      if (!isGone.current) setFound(forms)
    }
    begin().catch((failure: unknown) => setError(() => failure))
    return () => {
      isGone.current = true
    }
  }, [])

  return useMemo(() => {
    const dropped = (draftKey: string) => {
      open.current.delete(draftKey)
      if (known.current.some((one) => one.draftKey === draftKey))
        offerRef.current(known.current.filter((one) => one.draftKey !== draftKey))
      call('drafts.discard', { key: draftKey }).catch((failure: unknown) => setError(() => failure))
    }
    return {
      place,
      address,
      kept,
      found,
      error,
      claim: (key) => {
        const isTaken = (one: string) =>
          open.current.has(one) || known.current.some(({ draftKey }) => draftKey === one)
        const draftKey = freeDraftKey(key, isTaken)
        open.current.set(draftKey, null)
        return draftKey
      },
      save: async (draftKey, body) => {
        const { key, label, place: at, about } = body.form
        try {
          await call('drafts.save', { key: draftKey, body: JSON.parse(JSON.stringify(body)) })
          if (key !== null && open.current.has(draftKey))
            open.current.set(draftKey, { draftKey, key, label, place: at, about })
          setError(null)
        } catch (failure) {
          setError(() => failure)
        }
      },
      release: (draftKey) => {
        const form = open.current.get(draftKey) ?? null
        open.current.delete(draftKey)
        if (form !== null) offerRef.current([form, ...known.current])
      },
      find: async (draftKey) => {
        const found = await call('drafts.find', { key: draftKey })
        return KeptForm.safeParse(found?.body).data?.typed ?? {}
      },
      drop: dropped,
      reload: () => {
        latest.current.read().catch((failure: unknown) => setError(() => failure))
      },
      reopen: (form) => latest.current.reopen(form),
    }
  }, [place, address, kept, found, error])
}

/** Brings what an earlier version kept in one piece into drafts of their own. */
async function takeOverOld(): Promise<void> {
  const found = await call('drafts.find', { key: oldKey })
  if (found === null) return
  const parsed = OldForms.safeParse(found.body)
  const taken = new Set<string>()
  for (const { key, label, place, fields } of parsed.data?.forms ?? []) {
    const draftKey = freeDraftKey(key, (one) => taken.has(one))
    taken.add(draftKey)
    const body = { form: { key, label, place, about: aboutOf(fields) }, values: {}, typed: fields }
    await call('drafts.save', { key: draftKey, body: JSON.parse(JSON.stringify(body)) })
  }
  await call('drafts.discard', { key: oldKey })
}
