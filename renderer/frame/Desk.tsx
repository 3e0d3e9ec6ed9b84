import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { LampSchemeContext } from '../components/mark/useLampScheme.ts'
import { CalendarProvider } from './day/CalendarProvider.tsx'
import { makeRouter } from './place/makeRouter.tsx'
import type { Screen } from './place/screen.ts'
import { StepUpProvider } from './session/StepUpProvider.tsx'
import { SessionContext, type UnlockedSession } from './session/session.ts'
import { StatusProvider } from './status.tsx'

export interface DeskProps {
  readonly session: UnlockedSession
  readonly screens: readonly Screen[]
}

/** Everything one logged-in person works with; another person gets a fresh one. */
export function Desk({ session, screens }: DeskProps) {
  const rights = `${session.user.id}:${session.user.roles.join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same person with the same roles keeps the place
  const router = useMemo(() => makeRouter(screens, session.user.roles), [rights, screens])
  return (
    <SessionContext value={session}>
      <LampSchemeContext value={session.lampScheme}>
        <StatusProvider>
          <StepUpProvider>
            <CalendarProvider>
              <RouterProvider router={router} />
            </CalendarProvider>
          </StepUpProvider>
        </StatusProvider>
      </LampSchemeContext>
    </SessionContext>
  )
}
