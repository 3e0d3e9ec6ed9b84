import { type RefObject, useEffect, useRef } from 'react'

/** Calls `onReset` when the form around this box goes back to its start: what was not understood there goes, too. */
export function useFormReset(box: RefObject<HTMLInputElement | null>, onReset: () => void): void {
  const latest = useRef(onReset)
  useEffect(() => {
    latest.current = onReset
  })
  useEffect(() => {
    const form = box.current?.form
    const hear = () => latest.current()
    form?.addEventListener('reset', hear)
    return () => form?.removeEventListener('reset', hear)
  }, [box])
}
