import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { hintRegistry } from '../components/mark/hintRegistry.ts'
import { useNavigation } from '../frame/navigation.ts'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { FileHead, FileTitle } from './FileHead.tsx'
import type { FilePanelProps } from './filePanel.ts'
import { filePanels } from './filePanels.tsx'
import { LetterLamp } from './LetterLamp.tsx'
import { requestWords } from './words.ts'

const words = requestWords.file

/** The panel that an address names; anything else means the first. */
function panelIn(search: unknown): string {
  const named = typeof search === 'object' && search !== null && 'panel' in search ? search.panel : ''
  return typeof named === 'string' ? named : ''
}

/** The open file of one letter: its life on top, one tab per subject; the place is `/requests/17?panel=roster`. */
export function RequestFile({ requestId }: FilePanelProps) {
  const { go } = useNavigation()
  const wanted = useRouterState({ select: (state) => panelIn(state.location.search) })
  const letter = useQuery('requests.get', { requestId }, { keepOld: true })
  const at = Math.max(
    0,
    filePanels.findIndex(({ key }) => key === wanted),
  )
  const show = (index: number) => {
    const panel = filePanels[(index + filePanels.length) % filePanels.length]
    if (panel !== undefined) go(`/requests/${requestId}?panel=${panel.key}`)
  }
  // Known to the help key only: a line of keys under every panel would take the room of a row.
  useEffect(() => hintRegistry.add(words.tabKeys), [])
  useKeys('ctrl+pagedown', () => show(at + 1))
  useKeys('ctrl+pageup', () => show(at - 1))
  const panel = filePanels[at]
  if (letter.data === undefined || panel === undefined)
    return <ErrorNotice error={letter.error} onRetry={() => void letter.refetch()} />
  const Panel = panel.component
  const id = (key: string, part: string) => `file-${key}-${part}`
  return (
    <ScreenPage
      title={letter.data.intakeNumber}
      padded={false}
      head={
        <>
          <LetterLamp letter={letter.data} boxed />
          <FileTitle letter={letter.data} />
        </>
      }
    >
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
        <FileHead letter={letter.data} />
        <Tabs
          value={at}
          onChange={(_event, index: number) => show(index)}
          aria-label={words.tabs}
          variant="scrollable"
          sx={{ px: '0.75rem', borderBottom: '1px solid var(--line)', flex: 'none' }}
        >
          {filePanels.map(({ key, label }) => (
            <Tab key={key} label={label} id={id(key, 'tab')} aria-controls={id(key, 'panel')} />
          ))}
        </Tabs>
        <div
          role="tabpanel"
          id={id(panel.key, 'panel')}
          aria-labelledby={id(panel.key, 'tab')}
          style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' }}
        >
          <Panel requestId={requestId} />
        </div>
      </div>
    </ScreenPage>
  )
}
