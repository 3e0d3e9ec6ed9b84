import { styled } from '@mui/material/styles'

/** Boxed label and value pairs, as on the paper form. */
export const BoxedFacts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '7rem minmax(0, 1fr)',
  margin: 0,
  background: 'var(--paper)',
  border: '1px solid var(--line-2)',
  '& dt, & dd': { margin: 0, padding: '0.25rem 0.5rem', borderBottom: '1px solid var(--line)' },
  '& dt': { background: 'var(--paper-2)', color: 'var(--ink-2)', fontSize: '0.875rem' },
  '& dd': { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
})
