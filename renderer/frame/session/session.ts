import { createContext, useContext } from 'react'
import type { SessionState } from '../../../shared/session/model.ts'

/** What is known while somebody is logged in. */
export type UnlockedSession = Extract<SessionState, { phase: 'unlocked' }>

export const SessionContext = createContext<UnlockedSession | null>(null)

/** Who is at the machine, in which mode, and today's date; only inside the frame. */
export function useSession(): UnlockedSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside the frame')
  return session
}
