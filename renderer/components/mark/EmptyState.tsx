import { useIsFetching } from '@tanstack/react-query'
import { zhCN } from '../../text/zhCN.ts'
import { Quiet } from '../layout/layout.tsx'

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
  if (reading)
    return (
      <Quiet as="p" margin={0} pad="1rem">
        {zhCN.act.reading}
      </Quiet>
    )
  const key = keyLabel && (
    <Quiet as="kbd" before="0.5rem">
      {keyLabel}
    </Quiet>
  )
  return (
    <Quiet as="p" margin={0} pad="1rem">
      {onAct ? (
        <button
          type="button"
          onClick={onAct}
          aria-keyshortcuts={keyLabel}
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
    </Quiet>
  )
}
