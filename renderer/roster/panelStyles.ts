import { styled } from '@mui/material/styles'

/** The inside of the 名单 tab: lines above and below stay, the list between them takes what is left. */
export const PanelColumn = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: '17rem',
  // In large type the tab scrolls; its acts stay in sight all the same.
  '& > :last-child': { position: 'sticky', bottom: 0, zIndex: 1 },
})

/** A line of marks and keys above the list. */
export const PanelLine = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 0.75rem',
  padding: '0 0.75rem',
  flex: 'none',
  maxWidth: '100%',
  boxSizing: 'border-box',
  // Boxes and keys in this line are as low as its words.
  '& input': { minHeight: '2rem', paddingBlock: 0 },
  '& .MuiButton-root': { minHeight: '1.625rem', paddingBlock: 0 },
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

/** A sentence about the chosen row; keeps its height so that nothing jumps, and scrolls where there are more. */
export const PanelSentence = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '0.75rem',
  minHeight: '1.75rem',
  maxHeight: '4.5rem',
  overflow: 'auto',
  padding: '0 0.75rem',
  borderTop: '1px solid var(--line)',
  background: 'var(--paper-2)',
  fontSize: '0.875rem',
  flex: 'none',
})
