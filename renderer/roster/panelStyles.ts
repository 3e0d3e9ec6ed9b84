import { styled } from '@mui/material/styles'

/** The inside of the 名单 tab: lines above and below stay, the list between them takes what is left. */
export const PanelColumn = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: '22rem',
  // In large type the tab scrolls; its acts stay in sight all the same.
  '& > :last-child': { position: 'sticky', bottom: 0, zIndex: 1 },
})

/** A line of marks and keys above the list. */
export const PanelLine = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.25rem 0.75rem',
  padding: '0.125rem 0.75rem',
  flex: 'none',
  // A sentence about the whole list wraps in large type, unlike the short words of other lamps.
  '&[role="status"] > span': { whiteSpace: 'normal' },
})

/** The list itself. */
export const PanelList = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: '9rem',
  borderTop: '1px solid var(--line)',
})

/** One or two sentences about the chosen row; keeps its height so that nothing jumps. */
export const PanelSentence = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '0.75rem',
  minHeight: '2.75rem',
  padding: '0.125rem 0.75rem',
  borderTop: '1px solid var(--line)',
  background: 'var(--paper-2)',
  fontSize: '0.875rem',
  flex: 'none',
})
