import { styled } from '@mui/material/styles'
import { spareDigit } from '../keyboard/useSpareKey.ts'

/** The digit to press with Ctrl: short, because a line of acts has no room for more (the foot of the window says what it means). */
const Digit = styled('kbd')({
  font: 'inherit',
  fontSize: '0.75rem',
  lineHeight: 1.25,
  marginLeft: '0.375rem',
  padding: '0 0.25rem',
  border: '1px solid var(--line-2)',
  borderRadius: 3,
  color: 'var(--ink-2)',
})

export function SpareDigit({ spare }: { readonly spare: string }) {
  return <Digit aria-hidden>{spareDigit(spare)}</Digit>
}
