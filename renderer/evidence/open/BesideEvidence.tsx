import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Block } from '../../components/layout/layout.tsx'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
  gap: '1rem',
  alignItems: 'start',
})
// The evidence stays in sight while a long form scrolls.
const Sheet = styled('div')({ position: 'sticky', top: 0, minWidth: 0 })

export interface BesideEvidenceProps {
  /** What is filled in or decided. */
  readonly children: ReactNode
  readonly evidence: ReactNode
  /** Evidence left, questions right, as in 复审. */
  readonly evidenceFirst?: boolean
}

/** A form and the evidence it is filled in from, side by side where there is room, one below the other in large type. */
export function BesideEvidence({ children, evidence, evidenceFirst = false }: BesideEvidenceProps) {
  const sheet = <Sheet>{evidence}</Sheet>
  return (
    <Columns>
      {evidenceFirst && sheet}
      <Block thins>{children}</Block>
      {!evidenceFirst && sheet}
    </Columns>
  )
}
