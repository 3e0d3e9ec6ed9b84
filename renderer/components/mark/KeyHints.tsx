import { useEffect } from 'react'
import { Block, Line } from '../layout/layout.tsx'
import { hintRegistry, type KeyHint } from './hintRegistry.ts'

export interface KeyHintsProps {
  readonly hints: readonly KeyHint[]
}

/** The keys of this pane in one quiet line; F1 lists them again. Keep the array constant outside the component. */
export function KeyHints({ hints }: KeyHintsProps) {
  useEffect(() => hintRegistry.add(hints), [hints])
  return (
    <Line
      wrap
      gap="0 1rem"
      pad="0.25rem 0.75rem"
      size="0.8125rem"
      lead={1.6}
      tone="ink-2"
      rule="top"
      ground="paper"
    >
      {hints.map((hint) => (
        <span key={hint.keys}>
          <Block as="kbd" face="inherit" weight={600} tone="ink">
            {hint.keys}
          </Block>{' '}
          {hint.words}
        </span>
      ))}
    </Line>
  )
}
