import { styled } from '@mui/material/styles'

/** The ledger takes what the lines around it leave. */
export const PersonList = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: '9rem',
  borderTop: '1px solid var(--line)',
})

/** The sentences of the chosen person. */
export const PersonSentence = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '0.75rem',
  minHeight: '2rem',
  padding: '0.125rem 0.75rem',
  borderTop: '1px solid var(--line)',
  background: 'var(--paper-2)',
  fontSize: '0.875rem',
  flex: 'none',
})
