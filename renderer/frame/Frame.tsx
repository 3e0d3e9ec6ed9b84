import { Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { ClockStrip } from '../clock/ClockStrip.tsx'
import { FormKeeperContext } from '../components/keyboard/typedForms.ts'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { ConsultationDialog } from '../consultation/ConsultationDialog.tsx'
import { talkForm } from '../consultation/TalkForm.tsx'
import { keepDraftsSoon } from '../form/keepDrafts.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { InquiryModeKey } from '../session/InquiryModeKey.tsx'
import { NoticeStrip } from '../session/NoticeStrip.tsx'
import { zhCN } from '../text/zhCN.ts'
import { railBadges } from '../workbench/workPlaces.ts'
import { CalendarBanner } from './CalendarBanner.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { KeptStrip } from './KeptStrip.tsx'
import { useNavigation } from './navigation.ts'
import { PaletteDialog } from './PaletteDialog.tsx'
import { Rail } from './Rail.tsx'
import { StatusLine } from './StatusLine.tsx'
import { mayOpen, type Screen } from './screen.ts'
import { useSession } from './session.ts'
import { TopBar } from './TopBar.tsx'
import { useDayWords } from './useDay.ts'
import { useHeartbeat } from './useHeartbeat.ts'
import { useKeepDrafts } from './useKeepDrafts.ts'
import { useKeptForms } from './useKeptForms.ts'
import { useKeptLook } from './useKeptLook.ts'

const searchPath = '/searches'
const talkPath = '/consultations'

export interface FrameProps {
  readonly screens: readonly Screen[]
}

/** Rail, top bar, screen, status line: the desk around every screen. */
export function Frame({ screens }: FrameProps) {
  const session = useSession()
  const { go, back } = useNavigation()
  const place = useRouterState({ select: (state) => state.location.pathname })
  const [overlay, setOverlay] = useState<'help' | 'palette' | 'telephone' | null>(null)
  const idleSeconds = useHeartbeat()
  useKeepDrafts()
  const lock = useCommand('session.lock')
  const lockNow = () => void keepDraftsSoon().then(() => lock.mutate({}))
  useKeys('ctrl+l', lockNow, { always: true })
  const keeper = useKeptForms(place)
  const work = useQuery('workbench.counts', {}, { keepOld: true })
  const close = () => setOverlay(null)
  useKeptLook()
  useKeys('f1', () => setOverlay('help'))
  useKeys('ctrl+k', () => setOverlay('palette'))
  useKeys('alt+left', back)
  const mayTalk = screens.some((screen) => screen.path === talkPath && mayOpen(screen, session.user.roles))
  useKeys('f10', () => setOverlay('telephone'), { enabled: mayTalk })
  const maySearch = screens.some(({ path }) => path === searchPath)
  useKeys('slash', () => go(searchPath), { enabled: maySearch && place !== searchPath, inFields: false })
  const openable = screens.filter((screen) => mayOpen(screen, session.user.roles))
  const entries = openable.filter((screen) => screen.icon !== undefined)
  // A screen of one letter or one batch is opened from its list.
  const places = openable.filter((screen) => !screen.path.includes('$'))
  return (
    <FormKeeperContext value={keeper}>
      <div style={{ display: 'flex', height: '100%' }}>
        <Rail entries={entries} current={place} badges={railBadges(work.data?.kinds ?? [])} onGo={go} />
        <div style={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 }}>
          <TopBar session={session} dayWords={useDayWords(session.today)} onLock={lockNow}>
            <InquiryModeKey />
          </TopBar>
          <NoticeStrip />
          <CalendarBanner here={place} />
          <ClockStrip />
          <KeptStrip
            keeper={keeper}
            onOpen={(form) => (form.key === talkForm ? setOverlay('telephone') : go(form.place))}
          />
          <ErrorNotice error={lock.error ?? keeper.error} />
          <main style={{ flex: 1, minHeight: 0, position: 'relative' }}>
            {entries.length === 0 && <p style={{ padding: '1rem', margin: 0 }}>{zhCN.frame.noScreens}</p>}
            <Outlet />
          </main>
          <StatusLine idleSeconds={idleSeconds} onHelp={() => setOverlay('help')} />
        </div>
        <HelpDialog open={overlay === 'help'} place={place} onClose={close} />
        <PaletteDialog open={overlay === 'palette'} screens={places} onGo={go} onClose={close} />
        {overlay === 'telephone' && <ConsultationDialog onClose={close} onGo={go} />}
      </div>
    </FormKeeperContext>
  )
}
