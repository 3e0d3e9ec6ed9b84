import { styled } from '@mui/material/styles'

export const Grid = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  background: 'var(--paper)',
  border: '1px solid var(--line-2)',
  fontSize: '0.875rem',
})

export const GridScroller = styled('div')({ overflow: 'auto', flex: 1, minHeight: 0 })

/** Inputs in a table of our own: a real one cannot be virtual and sticky at once. */
export const Sheet = styled('div')({ minWidth: '36rem' })

export const HeadRow = styled('div')({
  display: 'grid',
  position: 'sticky',
  top: 0,
  zIndex: 2,
  minHeight: '2rem',
  background: 'var(--paper-2)',
  borderBottom: '1px solid var(--line-2)',
})

export const HeadCell = styled('div')({
  display: 'flex',
  alignItems: 'center',
  padding: '0 0.5rem',
  fontWeight: 600,
  color: 'var(--ink-2)',
  borderRight: '1px solid var(--line)',
})

export const EntryLine = styled('div')({
  display: 'grid',
  position: 'absolute',
  left: 0,
  right: 0,
  boxSizing: 'border-box',
  borderBottom: '1px solid var(--line)',
  '&[data-tone="rejected"]': { boxShadow: 'inset 4px 0 0 var(--vermilion)' },
  '&[data-tone="doubtful"]': { boxShadow: 'inset 4px 0 0 var(--amber)' },
  '&[data-tone="note"]': { boxShadow: 'inset 4px 0 0 var(--slate)' },
})

export const EntryCell = styled('div')({
  minWidth: 0,
  borderRight: '1px solid var(--line)',
  '&[data-number]': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    padding: '0 0.5rem',
    color: 'var(--ink-3)',
    background: 'var(--paper-2)',
    marginLeft: 4,
  },
  '&[data-margin]': {
    display: 'flex',
    alignItems: 'center',
    padding: '0 0.25rem',
    fontSize: '0.8125rem',
    fontWeight: 600,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  '& input': {
    display: 'block',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: '0 0.5rem',
    border: 0,
    borderRadius: 0,
    background: 'transparent',
    color: 'var(--ink)',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
  },
  '& input[data-mono]': { fontFamily: 'var(--mono)', letterSpacing: '0.02em' },
  '& input:focus': { outline: '2px solid var(--blue)', outlineOffset: -2, background: 'var(--paper)' },
  '&[data-tone="rejected"]': { background: 'var(--vermilion-weak)' },
  '&[data-tone="doubtful"]': { background: 'var(--amber-weak)' },
})

export const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 1rem',
  padding: '0.25rem 0.5rem',
  minHeight: '1.75rem',
  alignItems: 'center',
  borderTop: '1px solid var(--line-2)',
  background: 'var(--paper-2)',
  color: 'var(--ink-2)',
  fontSize: '0.8125rem',
})
