import '../../../renderer/zodSettings.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { guardHeldKeys } from '../../../renderer/components/keyboard/heldKeys.ts'
import { allowOwnWorkers } from '../../../renderer/components/pdf/trustedTypes.ts'
import type { Screen } from '../../../renderer/frame/place/screen.ts'
import { SessionGate } from '../../../renderer/frame/session/SessionGate.tsx'
import { makeQueryClient } from '../../../renderer/ipc/queryClient.ts'
import { screenPath } from '../../../renderer/place/screenPath.ts'
import { DeskTheme } from '../../../renderer/theme/DeskTheme.tsx'
import {
  AuditIcon,
  InquiryIcon,
  ReplyIcon,
  RequestIcon,
  ReviewIcon,
  SearchIcon,
  SettingsIcon,
  VerificationIcon,
  WorkbenchIcon,
} from '../../../renderer/theme/icons.ts'
import { type Scale, type Scheme, scales, schemes } from '../../../renderer/theme/tokens.ts'
import { FormScreen } from './FormScreen.tsx'
import { GridScreen } from './GridScreen.tsx'
import { ListScreen } from './ListScreen.tsx'
import { PdfScreen } from './PdfScreen.tsx'

const Empty = () => <p style={{ padding: '1rem' }}>—</p>
const Broken = (): never => {
  throw new Error('on purpose')
}

const everyone = { area: 'query', roles: 'everyone' } as const
const screens: readonly Screen[] = [
  {
    path: screenPath('/list'),
    label: '收文',
    hotkey: 'alt+1',
    icon: RequestIcon,
    component: ListScreen,
    ...everyone,
  },
  {
    path: screenPath('/form'),
    label: '登记',
    hotkey: 'alt+2',
    icon: WorkbenchIcon,
    component: FormScreen,
    ...everyone,
  },
  {
    path: screenPath('/grid'),
    label: '名单',
    hotkey: 'alt+3',
    icon: InquiryIcon,
    component: GridScreen,
    ...everyone,
  },
  {
    path: screenPath('/pdf'),
    label: '复函',
    hotkey: 'alt+4',
    icon: ReplyIcon,
    component: PdfScreen,
    ...everyone,
  },
  {
    path: screenPath('/broken'),
    label: '核对',
    hotkey: 'alt+5',
    icon: VerificationIcon,
    component: Broken,
    ...everyone,
  },
  {
    path: screenPath('/review'),
    label: '复审',
    hotkey: 'alt+6',
    icon: ReviewIcon,
    component: Empty,
    ...everyone,
  },
  {
    path: screenPath('/search'),
    label: '台账检索',
    hotkey: 'alt+7',
    icon: SearchIcon,
    component: Empty,
    ...everyone,
  },
  {
    path: screenPath('/audit'),
    label: '留痕',
    hotkey: 'alt+8',
    icon: AuditIcon,
    component: Empty,
    area: 'query',
    roles: ['auditor'],
  },
  {
    path: screenPath('/settings'),
    label: '设置',
    hotkey: 'alt+9',
    icon: SettingsIcon,
    component: Empty,
    ...everyone,
  },
]

const asked = new URLSearchParams(window.location.search)
const scheme: Scheme = schemes.find((one) => one === asked.get('scheme')) ?? 'light'
const scale: Scale = scales.find((one) => String(one) === asked.get('scale')) ?? 100

allowOwnWorkers()
guardHeldKeys()
const root = document.getElementById('root')
if (root === null) throw new Error('no #root')
createRoot(root).render(
  <DeskTheme scheme={scheme} scale={scale}>
    <QueryClientProvider client={makeQueryClient()}>
      <SessionGate screens={screens} sessionScreens={{}} />
    </QueryClientProvider>
  </DeskTheme>,
)
