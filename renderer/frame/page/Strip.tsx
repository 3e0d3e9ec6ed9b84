import Button from '@mui/material/Button'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { createPortal } from 'react-dom'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Line } from '../../components/layout/layout.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { zhCN } from '../../text/zhCN.ts'

/** How urgent a strip is: something stands still, something is due, something waits to be put back, something to know. */
export type StripTone = 'stopped' | 'soon' | 'kept' | 'news'

const grounds = { stopped: 'vermilion-weak', soon: 'amber-weak', kept: 'blue-weak', news: 'paper' } as const

export interface StripProps {
  readonly tone: StripTone
  /** Read out by screen readers. */
  readonly label: string
  readonly children: ReactNode
  /** At its right end. */
  readonly acts?: ReactNode
  /** What it says is read out when it appears. */
  readonly isAnnounced?: boolean
  /** What stays of it in the foot of the window once it was read and folded; left out, it cannot be folded. */
  readonly folded?: string
}

/** Where strips that were read stand folded; the foot of the window gives it. */
export const FoldedStripsContext = createContext<HTMLElement | null>(null)

/** What was read by this person; the window is new after each lock, and so is what it says. */
const read = new Set<string>()

/** One line between the top bar and the screen: what concerns every screen until it is done or closed. */
export function Strip({ tone, label, children, acts, isAnnounced = false, folded }: StripProps) {
  const { slot, isFolded, fold } = useFold(folded)
  if (folded !== undefined && isFolded && slot !== null)
    return createPortal(
      <Button variant="text" aria-label={zhCN.frame.unfold(folded)} onClick={() => fold(false)}>
        <Lamp tone="soon">{folded}</Lamp>
      </Button>,
      slot,
    )
  return (
    <Line
      as="section"
      aria-label={label}
      align="center"
      wrap
      gap="0 0.75rem"
      least="2rem"
      pad="0 0.75rem"
      ground={grounds[tone]}
      rule="bottom"
      most="12rem"
      scrolls
    >
      <Line grow wrap align="center" gap="0 0.75rem" {...(isAnnounced && { role: 'status' })}>
        {children}
      </Line>
      <Block fixed>
        {acts}
        {folded !== undefined && (
          <KeyButton
            label={zhCN.frame.fold}
            keys="alt+0"
            keyLabel={zhCN.frame.foldKey}
            variant="text"
            onAct={() => fold(true)}
          />
        )}
      </Block>
    </Line>
  )
}

function useFold(folded: string | undefined) {
  const slot = useContext(FoldedStripsContext)
  const [isFolded, setFolded] = useState(folded !== undefined && read.has(folded))
  const fold = (isRead: boolean) => {
    if (folded === undefined) return
    if (isRead) read.add(folded)
    else read.delete(folded)
    setFolded(isRead)
  }
  return { slot, isFolded, fold }
}
