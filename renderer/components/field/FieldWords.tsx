import { Block } from '../layout/layout.tsx'
export interface FieldWordsProps {
  /** What the typed text was understood as. */
  readonly words?: string | undefined
  /** Why it was not understood. */
  readonly refused?: string | undefined
}

/** The line directly under a box that says how the typed text is read. */
export function FieldWords({ words, refused }: FieldWordsProps) {
  const text = refused ?? words
  if (!text) return null
  return (
    <Block
      role={refused ? 'alert' : 'status'}
      as="span"
      pad="0 0.5rem 0.25rem"
      size="0.8125rem"
      tone={refused ? 'vermilion' : 'ink-2'}
    >
      {text}
    </Block>
  )
}
