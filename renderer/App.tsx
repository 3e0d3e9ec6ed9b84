import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { SessionGate } from './frame/SessionGate.tsx'
import { makeQueryClient } from './ipc/queryClient.ts'
import { screens } from './routes.tsx'
import { sessionScreens } from './sessionScreens.tsx'
import { DeskTheme } from './theme/DeskTheme.tsx'

/** Providers, then whoever is at the machine. */
export function App() {
  const [client] = useState(makeQueryClient)
  return (
    <DeskTheme>
      <QueryClientProvider client={client}>
        <SessionGate screens={screens} sessionScreens={sessionScreens} />
      </QueryClientProvider>
    </DeskTheme>
  )
}
