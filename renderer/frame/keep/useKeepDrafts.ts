import { useEffect } from 'react'
import { keepDrafts } from '../../form/keepDrafts.ts'
import { useEvent } from '../../ipc/useEvent.ts'

/** The lock by itself takes the window down without asking: what is typed is kept when it is announced or the window hides. */
export function useKeepDrafts(): void {
  useEvent('idleWarning', () => void keepDrafts())
  useEffect(() => {
    const keep = () => {
      if (document.hidden) void keepDrafts()
    }
    document.addEventListener('visibilitychange', keep)
    return () => document.removeEventListener('visibilitychange', keep)
  }, [])
}
