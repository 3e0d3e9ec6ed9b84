import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { filePanels } from './filePanels.tsx'
import { FramePartsContext } from './frame/frameParts.ts'
import { SessionGate } from './frame/session/SessionGate.tsx'
import { frameParts } from './frameParts.tsx'
import { makeQueryClient } from './ipc/queryClient.ts'
import { FilePanelsContext } from './request/open/filePanel.ts'
import { screens } from './routes.tsx'
import { sessionScreens } from './sessionScreens.tsx'
import { DeskTheme } from './theme/DeskTheme.tsx'

/** Providers, then whoever is at the machine. */
export function App() {
  const [client] = useState(makeQueryClient)
  return (
    <DeskTheme>
      <QueryClientProvider client={client}>
        <FramePartsContext value={frameParts}>
          <FilePanelsContext value={filePanels}>
            <SessionGate screens={screens} sessionScreens={sessionScreens} />
          </FilePanelsContext>
        </FramePartsContext>
      </QueryClientProvider>
    </DeskTheme>
  )
}
