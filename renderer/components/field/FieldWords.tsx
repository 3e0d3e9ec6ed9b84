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
    <span
      role={refused ? 'alert' : 'status'}
      style={{
        padding: '0 0.5rem 0.25rem',
        fontSize: '0.8125rem',
        color: refused ? 'var(--vermilion)' : 'var(--ink-2)',
      }}
    >
      {text}
    </span>
  )
}
