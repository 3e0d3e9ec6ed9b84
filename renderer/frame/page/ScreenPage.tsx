import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { FootRoomProvider } from '../../components/act/footRoom.tsx'
import { useKeyboardScroll } from './useKeyboardScroll.ts'

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
  flexWrap: 'wrap',
  gap: '0.25rem 0.75rem',
  minHeight: '2.25rem',
  padding: '0.125rem 0.75rem',
  flex: 'none',
  '& h1, & h2': { margin: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4, whiteSpace: 'nowrap' },
  '& h2': { fontSize: '1rem' },
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
  /** 2 for a part of a screen that has its own title above. */
  readonly level?: 1 | 2
}

/** Title, body that scrolls, foot that stays: the inside of a screen or of its right pane. */
export function ScreenPage({ title, head, children, foot, padded = true, level = 1 }: ScreenPageProps) {
  const scrolls = useKeyboardScroll()
  return (
    <FootRoomProvider>
      <Page>
        <Head>
          {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
          {head}
        </Head>
        <Body
          data-padded={padded || undefined}
          {...(padded && scrolls)}
          {...(scrolls.tabIndex === 0 && { role: 'group', 'aria-label': title })}
        >
          {children}
        </Body>
        {foot}
      </Page>
    </FootRoomProvider>
  )
}
