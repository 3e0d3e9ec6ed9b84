import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { actSent, actSettled } from '../../components/keyboard/keep/actPress.ts'
import { keepAllForms } from '../../components/keyboard/keep/keptForms.ts'
import { keepDrafts } from '../../form/keepDrafts.ts'
import { useEvent } from '../../ipc/useEvent.ts'

const everyMs = 5000
/** The box hands its words over in the same moment. */
const afterBlurMs = 100

/**
 * Keeps what is typed: every five seconds and whenever a box is left, for a power cut; handed over first when the lock by itself is
 * announced or the window hides, since it takes the window down without asking.
 */
export function useKeepDrafts(): void {
  useEvent('idleWarning', () => void keepDrafts())
  useEffect(() => {
    const hide = () => {
      if (document.hidden) void keepDrafts()
    }
    let blurred: ReturnType<typeof setTimeout> | undefined
    const left = () => {
      clearTimeout(blurred)
      blurred = setTimeout(() => void keepAllForms(), afterBlurMs)
    }
    const timer = setInterval(() => void keepAllForms(), everyMs)
    document.addEventListener('visibilitychange', hide)
    document.addEventListener('focusout', left)
    return () => {
      clearInterval(timer)
      clearTimeout(blurred)
      document.removeEventListener('visibilitychange', hide)
      document.removeEventListener('focusout', left)
    }
  }, [])
  useToldActs()
}

/** Tells the forms what became of the acts they were handed over with. */
function useToldActs(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || !isAct(event.mutation.options.mutationKey)) return
        if (event.action.type === 'pending') actSent()
        if (event.action.type === 'success') actSettled(true)
        if (event.action.type === 'error') actSettled(false)
      }),
    [client],
  )
}

/** What the frame does by itself, the password that an act asks for, and the files that go before it are no act of a form. */
const isAct = (key: readonly unknown[] | undefined) =>
  typeof key?.[0] === 'string' && !/^(drafts|session|uploads)\./.test(key[0])
