import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { FormSheet } from './FormRow.tsx'

const Fold = styled('div')({
  containerType: 'inline-size',
  '@container (max-width: 36rem)': {
    '& > .sheet': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

export interface FoldingSheetProps {
  readonly children: ReactNode
}

/** The paper form in two columns where there is room for them, in one beside a scan or in large type. */
export function FoldingSheet({ children }: FoldingSheetProps) {
  return (
    <Fold>
      <FormSheet className="sheet">{children}</FormSheet>
    </Fold>
  )
}
