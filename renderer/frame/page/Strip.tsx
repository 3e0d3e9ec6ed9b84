import type { ReactNode } from 'react'
import { Block, Line } from '../../components/layout/layout.tsx'

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
}

/** One line between the top bar and the screen: what concerns every screen until it is done or closed. */
export function Strip({ tone, label, children, acts, isAnnounced = false }: StripProps) {
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
      <Block fixed>{acts}</Block>
    </Line>
  )
}
