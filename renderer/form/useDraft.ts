import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { KeptForm } from '../../shared/draft/model.ts'
import { FormKeeperContext, registerKeep } from '../components/keyboard/keep/keptForms.ts'
import type { DraftPort, LiveForm } from '../components/keyboard/keep/typedForms.ts'
import { call } from '../ipc/call.ts'
import type { Address } from '../place/screenPath.ts'

const waitMs = 1500

export interface DraftTarget {
  values(): Readonly<Record<string, unknown>>
  reset(values?: Readonly<Record<string, unknown>>): void
  /** False while nothing of it may be kept at all. */
  mayKeep?(): boolean
}

export interface Draft extends DraftPort {
  /** Call after every committed field; saves once the typing rests. */
  changed(): void
  /** Saves at once, such as on Esc. */
  keep(): void
  /** The act is done: nothing is kept any more. */
  discard(): void
  /** Null unless the draft could not be read or kept. */
  readonly error: unknown
}

const isRecord = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body)

/**
 * Keeps a half-filled form in the core's database under a key such as `requests.register` and brings it back, the box that was being
 * typed in too where the form is given as `EntryForm keep={draft}`.
 */
export function useDraft(key: string, form: DraftTarget, resumeAt?: Address): Draft {
  const here = useContext(FormKeeperContext)?.address ?? ''
  const place = resumeAt ?? here
  const [error, setError] = useState<unknown>(null)
  const latest = useRef({ form, place })
  const live = useRef<LiveForm | null>(null)
  const isTouched = useRef(false)
  const last = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => {
    latest.current = { form, place }
  })
  useEffect(() => {
    let gone = false
    const restore = async () => {
      const found = await call('drafts.find', { key })
      if (gone || found === null || !isRecord(found.body)) return
      const kept = KeptForm.safeParse(found.body)
      latest.current.form.reset(kept.success ? kept.data.values : found.body)
      if (!kept.success || Object.keys(kept.data.typed).length === 0) return
      // The boxes come one rendering after the values that ask for them.
      await new Promise(requestAnimationFrame)
      if (!gone) await live.current?.put(kept.data.typed)
    }
    restore().catch((failure: unknown) => setError(() => failure))
    return () => {
      gone = true
    }
  }, [key])

  /** The failure stands in `error`; the next change tries again. */
  const send = (body: object) =>
    call('drafts.save', { key, body: JSON.parse(JSON.stringify(body)) }).then(
      () => setError(null),
      (failure: unknown) => {
        last.current = ''
        setError(() => failure)
      },
    )
  const keep = async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const body = bodyOf(latest.current.form.values(), live.current, latest.current.place)
    const text = JSON.stringify(body)
    if (text === last.current) return
    last.current = text
    await send(body)
  }
  const latestKeep = useRef(keep)
  useLayoutEffect(() => {
    latestKeep.current = keep
  })
  // The clean-up of layout goes inward: the boxes still stand.
  useLayoutEffect(() => {
    const keepChanged = async () => {
      if (isTouched.current && (latest.current.form.mayKeep?.() ?? true)) await latestKeep.current()
    }
    const forget = registerKeep(keepChanged)
    return () => {
      forget()
      void keepChanged()
    }
  }, [])
  return {
    attach: (boxes) => {
      live.current = boxes
      return () => {
        if (live.current === boxes) live.current = null
      }
    },
    touched: () => {
      isTouched.current = true
    },
    changed: () => {
      isTouched.current = true
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void latestKeep.current(), waitMs)
    },
    keep: () => {
      isTouched.current = true
      void keep()
    },
    discard: () => {
      clearTimeout(timer.current)
      timer.current = undefined
      isTouched.current = false
      last.current = ''
      call('drafts.discard', { key }).catch((failure: unknown) => setError(() => failure))
    },
    error,
  }
}

function bodyOf(values: Readonly<Record<string, unknown>>, live: LiveForm | null, place: string) {
  return {
    form: { key: null, label: live?.label ?? '', place, about: live?.about() ?? '' },
    values,
    typed: live?.active() ?? {},
  }
}
