import { useContext, useEffect, useSyncExternalStore } from 'react'
import { Block, Line } from '../layout/layout.tsx'
import { HintsInFootContext, hintRegistry, type KeyHint } from './hintRegistry.ts'

export interface KeyHintsProps {
  readonly hints: readonly KeyHint[]
}

/** The keys of this pane, in the foot of the window or, in a dialog, in one quiet line; F1 lists them again. Keep the array constant outside the component. */
export function KeyHints({ hints }: KeyHintsProps) {
  const isInFoot = useContext(HintsInFootContext)
  useEffect(() => hintRegistry.add(hints, isInFoot), [hints, isInFoot])
  if (isInFoot) return null
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
        <HintWords key={hint.keys} hint={hint} />
      ))}
    </Line>
  )
}

/** The keys of all panes of the screen; what does not fit is left out whole. */
export function FootHints() {
  const hints = useSyncExternalStore(hintRegistry.subscribe, hintRegistry.foot)
  return hints.map((hint) => <HintWords key={hint.keys} hint={hint} />)
}

function HintWords({ hint }: { readonly hint: KeyHint }) {
  return (
    <span>
      <Block as="kbd" face="inherit" weight={600} tone="ink">
        {hint.keys}
      </Block>{' '}
      {hint.words}
    </span>
  )
}
