import { styled } from '@mui/material/styles'

const boxed = {
  width: '100%',
  minWidth: 0,
  minHeight: '2.3125rem',
  boxSizing: 'border-box',
  padding: '0.25rem 0.5rem',
  border: '1px solid transparent',
  borderRadius: 0,
  background: 'transparent',
  color: 'var(--ink)',
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  '&::placeholder': { color: 'var(--ink-3)', opacity: 1 },
  '&:focus, &:focus-visible': {
    outline: '2px solid var(--blue)',
    outlineOffset: -2,
    background: 'var(--paper)',
  },
  '&[aria-invalid="true"]': { boxShadow: 'inset 0 0 0 1px var(--vermilion)' },
  '&[data-mono]': { fontFamily: 'var(--mono)', letterSpacing: '0.02em' },
  '&:disabled': { color: 'var(--ink-2)', background: 'var(--paper-2)' },
  '&:read-only': { background: 'var(--paper-2)' },
} as const

/** The one text box of the desk: no border of its own inside a boxed row. */
export const BoxedInput = styled('input')(boxed)

/** The same box for several lines. */
export const BoxedTextarea = styled('textarea')({
  ...boxed,
  resize: 'vertical',
  lineHeight: 1.5,
  display: 'block',
})

/** The frame of a box that stands alone, outside a `FormRow`. */
export const StandingBox = styled('div')({
  display: 'flex',
  alignItems: 'center',
  minHeight: '2.375rem',
  background: 'var(--paper)',
  border: '1px solid var(--line-2)',
  borderRadius: 4,
})
