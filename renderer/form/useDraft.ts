import { useEffect, useRef, useState } from 'react'
import { call } from '../ipc/call.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { registerDraft } from './keepDrafts.ts'

const waitMs = 1500

export interface DraftTarget {
  values(): Readonly<Record<string, unknown>>
  reset(values?: Readonly<Record<string, unknown>>): void
}

export interface Draft {
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

/** Keeps a half-filled form in the core's database under a key such as `requests.register` and brings it back. */
export function useDraft(key: string, form: DraftTarget): Draft {
  const save = useCommand('drafts.save')
  const drop = useCommand('drafts.discard')
  const [unread, setUnread] = useState<unknown>(null)
  const target = useRef(form)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    target.current = form
  })
  useEffect(() => {
    let gone = false
    const restore = async () => {
      const found = await call('drafts.find', { key })
      if (!gone && found !== null && isRecord(found.body)) target.current.reset(found.body)
    }
    restore().catch((error: unknown) => setUnread(() => error))
    return () => {
      gone = true
    }
  }, [key])

  const keep = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const body = JSON.parse(JSON.stringify(target.current.values()))
    // A failure stands in `error`.
    return save.mutateAsync({ key, body }).then(
      () => undefined,
      () => undefined,
    )
  }
  const latestKeep = useRef(keep)
  useEffect(() => {
    latestKeep.current = keep
  })
  useEffect(() => {
    const keepChanged = async () => {
      if (timer.current !== undefined) await latestKeep.current()
    }
    const forget = registerDraft(keepChanged)
    return () => {
      forget()
      void keepChanged()
    }
  }, [])
  return {
    changed: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latestKeep.current(), waitMs)
    },
    keep,
    discard: () => {
      clearTimeout(timer.current)
      timer.current = undefined
      drop.mutate({ key })
    },
    error: unread ?? save.error,
  }
}
