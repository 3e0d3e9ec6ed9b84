import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { extensionWords } from '../../../shared/deadline/governingDue.ts'

const Two = styled('span')({
  display: 'inline-flex',
  flexDirection: 'column',
  // Both lines in one row of a list, clear of its rules.
  lineHeight: 1.05,
  '& svg': { fontSize: '0.8125rem' },
  '& > small': { fontSize: '0.75rem', color: 'var(--ink-2)', whiteSpace: 'nowrap' },
})

export interface WithExtensionProps {
  readonly dueOn: string | null
  readonly extendedDueOn: string | null
  readonly children: ReactNode
}

/** A lamp with both dates under it where the limit was extended: 原定 and 延期至. */
export function WithExtension({ dueOn, extendedDueOn, children }: WithExtensionProps) {
  const words = extensionWords({ dueOn, extendedDueOn })
  if (words === '') return children
  return (
    <Two>
      {children}
      <small>{words}</small>
    </Two>
  )
}
