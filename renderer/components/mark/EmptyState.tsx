export interface EmptyStateProps {
  /** What to do next, in one line. */
  readonly children: string
  /** The key that does it, such as F9. */
  readonly keyLabel?: string
  onAct?(): void
}

/** An empty list says what to do next, with its key; nothing else. */
export function EmptyState({ children, keyLabel, onAct }: EmptyStateProps) {
  const key = keyLabel && <kbd style={{ marginLeft: '0.5rem', color: 'var(--ink-2)' }}>{keyLabel}</kbd>
  return (
    <p style={{ margin: 0, padding: '1rem', color: 'var(--ink-2)' }}>
      {onAct ? (
        <button
          type="button"
          onClick={onAct}
          style={{
            minHeight: '2rem',
            border: 0,
            background: 'none',
            color: 'var(--blue)',
            font: 'inherit',
            textDecoration: 'underline',
            cursor: 'pointer',
            padding: 0,
          }}
        >
          {children}
        </button>
      ) : (
        children
      )}
      {key}
    </p>
  )
}
