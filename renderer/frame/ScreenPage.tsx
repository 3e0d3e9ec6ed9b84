import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

const Page = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  flex: 1,
})
const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '0.75rem',
  minHeight: '2.75rem',
  padding: '0.25rem 0.75rem',
  flex: 'none',
  '& h1': { margin: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4, whiteSpace: 'nowrap' },
})
const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '&[data-padded]': { padding: '0 0.75rem 0.75rem' },
})

export interface ScreenPageProps {
  /** The one title of the screen. */
  readonly title: string
  /** Lamps, search and small acts beside the title. */
  readonly head?: ReactNode
  readonly children: ReactNode
  /** An `ActionBar`, and `KeyHints` above it. */
  readonly foot?: ReactNode
  /** False for tables and panes that go to the edge. */
  readonly padded?: boolean
}

/** Title, body that scrolls, foot that stays: the inside of a screen or of its right pane. */
export function ScreenPage({ title, head, children, foot, padded = true }: ScreenPageProps) {
  return (
    <Page>
      <Head>
        <h1>{title}</h1>
        {head}
      </Head>
      <Body data-padded={padded || undefined}>{children}</Body>
      {foot}
    </Page>
  )
}
