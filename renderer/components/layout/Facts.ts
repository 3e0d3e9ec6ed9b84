import { styled } from '@mui/material/styles'

/** Label and value pairs. */
export const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '6.5rem 1fr',
  gap: '0.25rem 0.75rem',
  margin: 0,
  '& dt': { color: 'var(--ink-2)' },
  '& dd': { margin: 0 },
})
