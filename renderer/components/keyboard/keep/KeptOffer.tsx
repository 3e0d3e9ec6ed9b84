import { zhCN } from '../../../text/zhCN.ts'
import { KeyButton } from '../../act/KeyButton.tsx'
import { Block } from '../../layout/layout.tsx'
import type { KeptOffered } from './keptForms.ts'

export interface KeptOfferProps {
  readonly kept: KeptOffered
  onPutBack(): void
  onDrop(): void
}

/** What was typed here before, to be put back or not; nothing goes into a form by itself. */
export function KeptOffer({ kept, onPutBack, onDrop }: KeptOfferProps) {
  return (
    <div
      role="status"
      data-no-enter
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: '0.5rem',
        padding: '0.25rem 0.5rem',
        border: '1px solid var(--line-2)',
        background: 'var(--blue-weak)',
      }}
    >
      <Block as="span" grow thins>
        {zhCN.kept.here(kept.about)}
      </Block>
      <KeyButton label={zhCN.kept.putBack} onAct={onPutBack} />
      <KeyButton label={zhCN.kept.drop} variant="text" onAct={onDrop} />
    </div>
  )
}
