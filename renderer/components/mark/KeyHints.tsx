import { useEffect } from 'react'
import { hintRegistry } from './hintRegistry.ts'

export interface KeyHint {
  readonly keys: string
  readonly words: string
}

export interface KeyHintsProps {
  readonly hints: readonly KeyHint[]
}

/** The keys of this pane in one quiet line; F1 lists them again. Keep the array constant outside the component. */
export function KeyHints({ hints }: KeyHintsProps) {
  useEffect(() => hintRegistry.add(hints), [hints])
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '0 1rem',
        padding: '0.25rem 0.75rem',
        fontSize: '0.8125rem',
        lineHeight: 1.6,
        color: 'var(--ink-2)',
        borderTop: '1px solid var(--line)',
        background: 'var(--paper)',
      }}
    >
      {hints.map((hint) => (
        <span key={hint.keys}>
          <kbd style={{ fontFamily: 'inherit', fontWeight: 600, color: 'var(--ink)' }}>{hint.keys}</kbd>{' '}
          {hint.words}
        </span>
      ))}
    </div>
  )
}
