import { useIsFetching } from '@tanstack/react-query'
import { zhCN } from '../../text/zhCN.ts'

const isFirstRead = { predicate: ({ state }: { state: { data: unknown } }) => state.data === undefined }

export interface EmptyStateProps {
  /** What to do next, in one line. */
  readonly children: string
  /** The key that does it, such as F9. */
  readonly keyLabel?: string
  onAct?(): void
}

/** An empty list says what to do next, with its key; nothing else. While something is read for the first time nobody knows yet that it is empty. */
export function EmptyState({ children, keyLabel, onAct }: EmptyStateProps) {
  const reading = useIsFetching(isFirstRead) > 0
  if (reading) return <p style={{ margin: 0, padding: '1rem', color: 'var(--ink-2)' }}>{zhCN.act.reading}</p>
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
