import { styled } from '@mui/material/styles'

export const Ledger = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  height: '100%',
  background: 'var(--paper)',
  fontSize: '0.8125rem',
})

export const Scroller = styled('div')({
  overflow: 'auto',
  minHeight: 0,
  flex: '0 1 auto',
  '&:focus-visible': { outlineOffset: -2 },
  '&:not(:focus-within) [data-selected]': { boxShadow: 'none' },
})

export const Line = styled('div')({
  display: 'grid',
  alignItems: 'stretch',
  boxSizing: 'border-box',
  borderBottom: '1px solid var(--line)',
  borderLeft: '4px solid transparent',
  '&[data-head]': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: 'var(--paper-2)',
    borderBottom: '1px solid var(--line-2)',
    fontWeight: 600,
    color: 'var(--ink-2)',
    minHeight: '1.75rem',
  },
  '&[data-row]': { position: 'absolute', left: 0, right: 0, cursor: 'default', background: 'var(--paper)' },
  '&[data-selected]': { background: 'var(--blue-weak)', boxShadow: 'inset 0 0 0 1px var(--blue)' },
  '&[data-tone="listed"], &[data-tone="rejected"]': { borderLeftColor: 'var(--vermilion)' },
  '&[data-tone="doubtful"]': { borderLeftColor: 'var(--amber)' },
  '&[data-tone="note"]': { borderLeftColor: 'var(--slate)' },
})

export const Cell = styled('div')({
  display: 'flex',
  alignItems: 'center',
  minWidth: 0,
  padding: '0 0.5rem',
  borderRight: '1px solid var(--line)',
  lineHeight: 1.35,
  '&[data-align="end"]': { justifyContent: 'flex-end' },
  '&[data-align="center"]': { justifyContent: 'center' },
  '&[data-mono]': { fontFamily: 'var(--mono)' },
  '&[data-number]': { justifyContent: 'flex-end', color: 'var(--ink-3)', background: 'var(--paper-2)' },
  '& > .clip': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  '& > .clip > *': { verticalAlign: 'middle' },
  '& > .clip [data-sentence]': { whiteSpace: 'nowrap' },
  '& button': {
    font: 'inherit',
    fontWeight: 600,
    color: 'inherit',
    border: 0,
    background: 'none',
    minHeight: '1.625rem',
    padding: 0,
    cursor: 'pointer',
    textAlign: 'start',
  },
})

/** A group of rows; a grid of our own because a real table cannot be virtual and sticky at once. */
export const Rows = styled('div')({ position: 'relative' })
