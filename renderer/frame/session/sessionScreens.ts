import type { ComponentType } from 'react'
import type { SessionState } from '../../../shared/session/model.ts'

export type Phase = SessionState['phase']

/** What a screen outside the desk gets: the state of its phase, and how to say that it has changed. */
export interface SessionScreenProps<P extends Phase> {
  readonly state: Extract<SessionState, { phase: P }>
  /** Hand over what the core answered to a login, a ceremony step or a changed password. */
  onState(state: SessionState): void
}

/** The screens that stand outside the desk. */
export interface SessionScreens {
  readonly needsCeremony?: ComponentType<SessionScreenProps<'needsCeremony'>>
  readonly locked?: ComponentType<SessionScreenProps<'locked'>>
  /** Logged in, but the password must be changed first. */
  readonly passwordDue?: ComponentType<SessionScreenProps<'unlocked'>>
}
