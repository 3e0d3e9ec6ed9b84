import { styled } from '@mui/material/styles'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { use, useState } from 'react'
import { FormKeeperContext } from '../components/keyboard/keep/keptForms.ts'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Column, Line, Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { HintsInFootContext } from '../components/mark/hintRegistry.ts'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { keepDraftsSoon } from '../form/keepDrafts.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { place } from '../place/place.ts'
import { bareAddress } from '../place/screenPath.ts'
import { zhCN } from '../text/zhCN.ts'
import { useDayWords } from './day/useDay.ts'
import { FramePartsContext } from './frameParts.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { KeptStrip } from './keep/KeptStrip.tsx'
import { useKeepDrafts } from './keep/useKeepDrafts.ts'
import { useKeptForms } from './keep/useKeptForms.ts'
import { useKeptLook } from './look/useKeptLook.ts'
import { FoldedStripsContext } from './page/Strip.tsx'
import { useContentFocus } from './page/useContentFocus.ts'
import { useKeptPanes } from './page/useKeptPanes.ts'
import { PaletteDialog } from './palette/PaletteDialog.tsx'
import { useNavigation, useReturn } from './place/navigation.ts'
import { helpAt, mayOpen, type Screen } from './place/screen.ts'
import { Rail } from './Rail.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useSession } from './session/session.ts'
import { useHeartbeat } from './session/useHeartbeat.ts'
import { TopBar } from './TopBar.tsx'

const Main = styled('main')({
  flex: 1,
  minHeight: 0,
  position: 'relative',
  '&:focus-visible': { outline: 'none' },
})

/** What is kept stands in the list of the workbench itself. */
const home = bareAddress(place.workbench)

type Overlay = 'help' | 'palette' | 'overDesk' | null

export interface FrameProps {
  readonly screens: readonly Screen[]
}

/** Rail, top bar, screen, status line: the desk around every screen. */
export function Frame({ screens }: FrameProps) {
  const session = useSession()
  const { marks, strips, overDesk, useWaiting } = use(FramePartsContext)
  const { go } = useNavigation()
  const returnTo = useReturn()
  const here = useRouterState({ select: (state) => state.location.pathname })
  const address = useRouterState({ select: (state) => state.location.href })
  const [overlay, setOverlay] = useState<Overlay>(null)
  const idleSeconds = useHeartbeat()
  useKeepDrafts()
  useKeptPanes()
  useKeptLook()
  const lock = useLock()
  const openable = screens.filter((screen) => mayOpen(screen, session.user.roles))
  useFrameKeys({ here, openable, onOverlay: setOverlay })
  const waiting = useWaiting()
  const content = useContentFocus(here)
  const [foldedSlot, setFoldedSlot] = useState<HTMLSpanElement | null>(null)
  const close = () => setOverlay(null)
  const keeper = useKeptForms(here, address, (form) =>
    form.key === overDesk?.form ? setOverlay('overDesk') : returnTo(form.place),
  )
  const entries = openable.filter((screen) => screen.icon !== undefined)
  const OverDesk = overlay === 'overDesk' ? overDesk?.component : undefined
  return (
    <FormKeeperContext value={keeper}>
      <Line tall>
        <Rail entries={entries} current={here} waiting={waiting} onGo={go} />
        <Column grow thins>
          <TopBar session={session} dayWords={useDayWords(session.today)} onLock={lock.now}>
            {marks.map((Mark) => (
              <Mark key={Mark.name} />
            ))}
          </TopBar>
          <FoldedStripsContext value={foldedSlot}>
            {strips.map((Strip) => (
              <Strip key={Strip.name} here={here} />
            ))}
          </FoldedStripsContext>
          {here !== home && <KeptStrip keeper={keeper} onOpen={keeper.reopen} />}
          <ErrorNotice error={lock.error ?? keeper.error} />
          <Main ref={content}>
            {entries.length === 0 && <Paragraph pad="1rem">{zhCN.frame.noScreens}</Paragraph>}
            <HintsInFootContext value>
              <Outlet />
              <KeyHints hints={zhCN.frame.spareKeys} />
            </HintsInFootContext>
          </Main>
          <StatusLine idleSeconds={idleSeconds} onHelp={() => setOverlay('help')} foldedRef={setFoldedSlot} />
        </Column>
        <HelpDialog
          open={overlay === 'help'}
          help={helpAt(screens, here)}
          screens={openable}
          onGo={go}
          onClose={close}
        />
        <PaletteDialog open={overlay === 'palette'} screens={openable} onGo={go} onClose={close} />
        {OverDesk && <OverDesk onClose={close} onGo={go} />}
      </Line>
    </FormKeeperContext>
  )
}

/** Ctrl+L and the lock key: what is half written is kept first. */
function useLock() {
  const lock = useCommand('session.lock')
  const now = () => void keepDraftsSoon().then(() => lock.mutate({}))
  useKeys('ctrl+l', now, { always: true })
  return { now, error: lock.error }
}

interface FrameKeys {
  readonly here: string
  readonly openable: readonly Screen[]
  onOverlay(overlay: Overlay): void
}

/** The keys that work over every screen. */
function useFrameKeys({ here, openable, onOverlay }: FrameKeys) {
  const { overDesk, search } = use(FramePartsContext)
  const { go, back } = useNavigation()
  useKeys('f1', () => onOverlay('help'))
  useKeys('ctrl+k', () => onOverlay('palette'))
  useKeys('alt+left', back)
  const opens = (pattern: string | undefined) => openable.some(({ path }) => path.pattern === pattern)
  useKeys(overDesk?.keys, () => onOverlay('overDesk'), { enabled: opens(overDesk?.path.pattern) })
  const searches = search === null ? null : bareAddress(search)
  const maySearch = searches !== null && opens(searches) && here !== searches
  useKeys('slash', () => searches !== null && go(searches), { enabled: maySearch, inFields: false })
}
