import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import type { SessionState } from '../../../shared/session/model.ts'
import { Block } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { forgetAnswers, putAnswer, staleSources } from '../../ipc/queryClient.ts'
import { useEvent } from '../../ipc/useEvent.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { zhCN } from '../../text/zhCN.ts'
import { Desk } from '../Desk.tsx'
import type { Screen } from '../place/screen.ts'
import type { SessionScreens } from './sessionScreens.ts'

export interface SessionGateProps {
  readonly screens: readonly Screen[]
  readonly sessionScreens: SessionScreens
}

/** Asks the core who is at the machine and shows the ceremony, the login, the desk or what is wrong. */
export function SessionGate({ screens, sessionScreens }: SessionGateProps) {
  const client = useQueryClient()
  const session = useQuery('session.state', {})
  useEvent('changed', ({ sources }) => void staleSources(client, sources))
  const { refetch } = session
  useEvent('locked', () => {
    forgetAnswers(client)
    void refetch()
  })
  const onState = useCallback(
    (state: SessionState) => {
      if (state.phase !== 'unlocked') forgetAnswers(client)
      putAnswer(client, ['session.state', {}], state)
    },
    [client],
  )
  if (session.isPending) return <Plain>{zhCN.frame.starting}</Plain>
  if (session.error !== null)
    return (
      <Plain>
        <ErrorNotice error={session.error} onRetry={() => void refetch()} />
      </Plain>
    )
  return (
    <PhaseScreen state={session.data} onState={onState} screens={screens} sessionScreens={sessionScreens} />
  )
}

interface PhaseScreenProps extends SessionGateProps {
  readonly state: SessionState
  onState(state: SessionState): void
}

function PhaseScreen({ state, onState, screens, sessionScreens }: PhaseScreenProps) {
  const { needsCeremony: Ceremony, locked: Locked, passwordDue: PasswordDue } = sessionScreens
  if (state.phase === 'needsCeremony' && Ceremony) return <Ceremony state={state} onState={onState} />
  if (state.phase === 'locked' && Locked) return <Locked state={state} onState={onState} />
  if (state.phase !== 'unlocked') return <Plain>{zhCN.frame.starting}</Plain>
  if (state.passwordDue !== null && PasswordDue) return <PasswordDue state={state} onState={onState} />
  return <Desk session={state} screens={screens} />
}

function Plain({ children }: { readonly children: ReactNode }) {
  return (
    <Block as="main" pad="2rem" widest="48rem">
      {children}
    </Block>
  )
}
