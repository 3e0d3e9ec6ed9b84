import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { roleNames } from '../../shared/rights/role.ts'
import { letterDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { TestBuildMark } from '../components/mark/TestBuildMark.tsx'
import { zhCN } from '../text/zhCN.ts'
import type { UnlockedSession } from './session/session.ts'

const Bar = styled('header')({
  display: 'flex',
  alignItems: 'center',
  gap: '1rem',
  height: '2.5rem',
  flex: 'none',
  padding: '0 0.25rem 0 0.75rem',
  background: 'var(--paper)',
  borderBottom: '1px solid var(--line)',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  containerType: 'inline-size',
  '& > *': { flexShrink: 0 },
  // In large type the name says who; the help says with which roles, and the date needs no day of the week.
  '@container (max-width: 66rem)': { '& .more': { display: 'none' } },
})

export interface TopBarProps {
  readonly session: UnlockedSession
  /** Weekday and what kind of day it is, such as 星期日 非工作日. */
  readonly dayWords: string
  onLock(): void
  /** Marks of other subjects, such as the inquiry mode's way out. */
  readonly children?: ReactNode
}

/** Where, when and who; the lock key always at the right end. */
export function TopBar({ session, dayWords, onLock, children }: TopBarProps) {
  const roles = session.user.roles.map((role) => roleNames[role])
  return (
    <Bar>
      <strong>
        {session.centreShortName} · {session.machineName}
      </strong>
      <TestBuildMark />
      {session.mode === 'inquiry' && (
        <Lamp tone="soon" boxed>
          {zhCN.frame.inquiryMode}
        </Lamp>
      )}
      {children}
      <Block as="span" grow />
      <span>
        {letterDate(session.today)} <span className="more">{dayWords}</span>
      </span>
      <span title={roles.join('、')}>
        {session.user.name}
        <span className="more">（{zhCN.frame.roles(roles)}）</span>
      </span>
      <KeyButton label={zhCN.frame.lock} keyLabel={zhCN.frame.lockKey} onAct={onLock} variant="text" />
    </Bar>
  )
}
