import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Block, Quiet } from '../../components/layout/layout.tsx'
import { TestBuildMark } from '../../components/mark/TestBuildMark.tsx'

const Page = styled('main')({
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  overflow: 'auto',
  padding: '0 1rem',
})
const Sheet = styled('div')({
  width: '100%',
  margin: 'auto 0',
  background: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: 4,
  '& h1': { margin: 0, padding: '0.75rem 1rem 0.25rem', fontSize: '1.25rem', fontWeight: 600 },
})
const Body = styled('div')({ padding: '0.5rem 1rem 1rem', display: 'grid', gap: '0.75rem' })

export interface PlainPageProps {
  readonly title: string
  readonly children: ReactNode
  readonly foot?: ReactNode
  readonly wide?: boolean
  /** Small words above the sheet: the machine's name. */
  readonly sign?: string
}

/** A page outside the desk: one sheet of paper in the middle of an empty desk. */
export function PlainPage({ title, children, foot, wide = false, sign }: PlainPageProps) {
  return (
    <Page>
      <Block width={wide ? '64rem' : '28rem'} widest="100%" margin="auto 0" pad="1rem 0">
        <Quiet as="p" margin="0 0 0.5rem" centred>
          {sign} <TestBuildMark />
        </Quiet>
        <Sheet>
          <h1>{title}</h1>
          <Body>{children}</Body>
          {foot}
        </Sheet>
      </Block>
    </Page>
  )
}
