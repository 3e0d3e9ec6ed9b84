import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { LampIcon } from '../../../shared/deadline/lamp/lampScheme.ts'
import {
  AlarmIcon,
  ClearIcon,
  DoneIcon,
  ListedIcon,
  NoteIcon,
  PausedIcon,
  SoonIcon,
  WaitingIcon,
} from '../../theme/icons.ts'
import { useLampScheme } from './useLampScheme.ts'

const lamps = {
  normal: { icon: ClearIcon, colour: 'green' },
  done: { icon: DoneIcon, colour: 'green' },
  closed: { icon: DoneIcon, colour: 'blue' },
  soon: { icon: SoonIcon, colour: 'amber' },
  overdue: { icon: AlarmIcon, colour: 'vermilion' },
  waiting: { icon: WaitingIcon, colour: 'slate' },
  paused: { icon: PausedIcon, colour: 'slate' },
  listed: { icon: ListedIcon, colour: 'vermilion' },
  doubtful: { icon: SoonIcon, colour: 'amber' },
  note: { icon: NoteIcon, colour: 'slate' },
} as const

const icons = {
  done: DoneIcon,
  soon: SoonIcon,
  alarm: AlarmIcon,
  paused: PausedIcon,
  waiting: WaitingIcon,
  note: NoteIcon,
  clear: ClearIcon,
} as const satisfies Record<LampIcon, unknown>

/** 正常 · 已做(done, the only tick besides 办结) · 办结(closed) · 临期 · 逾期 · 等待对方 · 暂停 · 列入 · 存疑 · 备注. */
export type LampTone = keyof typeof lamps

export interface LampProps {
  readonly tone: LampTone
  /** The words; colour and icon alone never say anything. */
  readonly children: ReactNode
  /** A tinted box behind it, for the one lamp of a page head. */
  readonly boxed?: boolean
}

/** Letters; what is longer is a sentence. */
const mostInOneLine = 14

const Mark = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.25rem',
  whiteSpace: 'nowrap',
  fontSize: '0.8125rem',
  fontWeight: 600,
  '& svg': { fontSize: '1.0625rem' },
  // A sentence goes on in the next line, except in the row of a list.
  '&[data-sentence]': { whiteSpace: 'normal' },
  '&[data-boxed]': { padding: '0.125rem 0.5rem', borderRadius: 4, fontSize: '0.875rem' },
})

/** A state in icon, colour and words. */
export function Lamp({ tone, children, boxed = false }: LampProps) {
  const { looks } = useLampScheme()
  const look = tone in looks ? looks[tone as keyof typeof looks] : null
  const { icon: Icon, colour } = look === null ? lamps[tone] : { icon: icons[look.icon], colour: look.colour }
  return (
    <Mark
      data-boxed={boxed || undefined}
      data-sentence={(typeof children === 'string' && children.length > mostInOneLine) || undefined}
      style={{
        color: `var(--${colour})`,
        ...(boxed && { background: `var(--${colour}-weak)` }),
      }}
    >
      <Icon aria-hidden />
      {children}
    </Mark>
  )
}
