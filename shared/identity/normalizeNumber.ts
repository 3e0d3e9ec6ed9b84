import { withoutIgnorable } from '../input/ignorable.ts'

/** What was done to a number before it was looked at; each is a note for the reader. */
export type NumberNote = 'full-width-normalized' | 'whitespace-removed'

/** A number without blanks and full-width forms, with what had to be done to it. */
export interface NormalizedNumber {
  readonly text: string
  readonly notes: readonly NumberNote[]
}

const fullWidth = /[\uff01-\uff5e]/gu
const fullWidthOffset = 0xfee0

/** Removes blanks and what shows nothing (also inside) and turns full-width forms into plain ones; letters keep their case. */
export function normalizeNumber(raw: string): NormalizedNumber {
  const notes: NumberNote[] = []
  const dense = withoutIgnorable(raw)
  if (dense !== raw && dense !== '') notes.push('whitespace-removed')
  const text = dense.replace(fullWidth, (character) =>
    String.fromCharCode(character.charCodeAt(0) - fullWidthOffset),
  )
  if (text !== dense) notes.push('full-width-normalized')
  return { text, notes }
}
