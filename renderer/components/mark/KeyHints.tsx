import { useContext, useEffect, useSyncExternalStore } from 'react'
import { isHeard, waitingKeys } from '../keyboard/keyClaims.ts'
import { Block, Line } from '../layout/layout.tsx'
import { HintsInFootContext, hintRegistry, type KeyHint } from './hintRegistry.ts'

export interface KeyHintsProps {
  readonly hints: readonly KeyHint[]
}

/** The keys of this pane, in the foot of the window or, in a dialog, in one quiet line; F1 lists them again. Keep the array constant outside the component. */
export function KeyHints({ hints }: KeyHintsProps) {
  const isInFoot = useContext(HintsInFootContext)
  useEffect(() => hintRegistry.add(hints, isInFoot), [hints, isInFoot])
  useSyncExternalStore(waitingKeys.subscribe, waitingKeys.version)
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
      {hints.filter(heard).map((hint) => (
        <HintWords key={hint.keys} hint={hint} />
      ))}
    </Line>
  )
}

/** The keys of all panes of the screen; what does not fit is left out whole. */
export function FootHints() {
  const hints = useSyncExternalStore(hintRegistry.subscribe, hintRegistry.foot)
  useSyncExternalStore(waitingKeys.subscribe, waitingKeys.version)
  return hints.filter(heard).map((hint) => <HintWords key={hint.keys} hint={hint} />)
}

const heard = ({ keys }: KeyHint) => isHeard(keys)

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
