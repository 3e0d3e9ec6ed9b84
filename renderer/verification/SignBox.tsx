import { styled } from '@mui/material/styles'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { verificationWords } from './words.ts'

const Box = styled('button')({
  flex: 1,
  minHeight: '4.5rem',
  font: 'inherit',
  fontSize: '1.25rem',
  color: 'var(--ink)',
  background: 'var(--paper)',
  border: '2px dashed var(--line-2)',
  borderRadius: 4,
  cursor: 'pointer',
  '& small': { display: 'block', fontSize: '0.875rem', color: 'var(--ink-2)' },
  '&[data-side="reader"][aria-pressed="true"]': {
    border: '2px solid var(--blue)',
    background: 'var(--blue-weak)',
  },
  '&[data-side="checker"][aria-pressed="true"]': {
    border: '2px solid var(--green)',
    background: 'var(--green-weak)',
  },
})

export interface SignBoxProps {
  readonly side: 'reader' | 'checker'
  readonly pressed: boolean
  onPress(): void
}

const keys = { reader: 'f', checker: 'j' } as const

/** The box of one of the two people, with a key and a colour of its own. */
export function SignBox({ side, pressed, onPress }: SignBoxProps) {
  const words = verificationWords.aloud
  useKeys(keys[side], onPress, { inFields: false })
  return (
    <Box type="button" data-side={side} aria-pressed={pressed} onClick={onPress}>
      {words[side]}
      <small>{pressed ? words.done : words.open[side]}</small>
    </Box>
  )
}
