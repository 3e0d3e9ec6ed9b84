import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { use, useEffect } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { FootRoomProvider } from '../components/act/footRoom.tsx'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Column } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { hintRegistry } from '../components/mark/hintRegistry.ts'
import { usePane } from '../frame/page/panes.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation, useTold } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { FileHead, FileTitle } from './FileHead.tsx'
import { type FilePanelProps, FilePanelsContext } from './open/filePanel.ts'
import { LetterLamp } from './open/LetterLamp.tsx'
import { requestWords } from './words.ts'

const words = requestWords.file

/** The open file of one letter: its life on top, one tab per subject; the place is `/requests/17?panel=roster`. */
export function RequestFile({ requestId }: FilePanelProps) {
  const { filePanels, letter, at, show, panel } = useRequestFile({ requestId })
  const { isFolded, fold } = useHeadFold(panel?.key)
  if (letter.data === undefined || panel === undefined)
    return <ErrorNotice error={letter.error} onRetry={() => void letter.refetch()} />
  const Panel = panel.component
  const id = (key: string, part: string) => `file-${key}-${part}`
  return (
    <ScreenPage
      title={signedNumber('incoming', letter.data.intakeNumber)}
      padded={false}
      head={
        <>
          <LetterLamp letter={letter.data} boxed />
          <FileTitle letter={letter.data} />
          <KeyButton
            label={isFolded ? words.unfold : words.fold}
            keys="shift+f11"
            keyLabel={words.foldKey}
            variant="text"
            onAct={() => fold(!isFolded)}
          />
        </>
      }
    >
      <Column tall shrinks>
        <FileHead letter={letter.data} isFolded={isFolded} />
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
        <Column
          role="tabpanel"
          id={id(panel.key, 'panel')}
          aria-labelledby={id(panel.key, 'tab')}
          grow
          shrinks
          scrolls
        >
          <FootRoomProvider>
            <Panel requestId={requestId} />
          </FootRoomProvider>
        </Column>
      </Column>
    </ScreenPage>
  )
}

/** The head stands open over the letter and in one line over every other part, until a person says otherwise. */
function useHeadFold(panel: string | undefined) {
  const { pane, change } = usePane(panel === 'letter' ? 'fileHead.letter' : 'fileHead.others')
  const isFolded = panel === 'letter' ? pane.isFolded : !pane.isFolded
  const fold = (isAway: boolean) => change({ isFolded: panel === 'letter' ? isAway : !isAway })
  return { isFolded, fold }
}

function useRequestFile({ requestId }: FilePanelProps) {
  const { go } = useNavigation()
  const filePanels = use(FilePanelsContext)
  const wanted = useTold(place.request).panel
  const letter = useQuery('requests.get', { requestId }, { keepOld: true })
  const at = Math.max(
    0,
    filePanels.findIndex(({ key }) => key === wanted),
  )
  const show = (index: number) => {
    const panel = filePanels[(index + filePanels.length) % filePanels.length]
    if (panel !== undefined) go(place.request.at({ requestId, panel: panel.key }))
  }
  // Known to the help key only: a line of keys under every panel would take the room of a row.
  useEffect(() => hintRegistry.add(words.tabKeys), [])
  useKeys('ctrl+pagedown', () => show(at + 1))
  useKeys('ctrl+pageup', () => show(at - 1))
  const panel = filePanels[at]
  return { filePanels, letter, at, show, panel }
}
