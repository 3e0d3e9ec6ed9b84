import { KeyButton } from '../../components/act/KeyButton.tsx'
import type { FormKeeper, KeptForm } from '../../components/keyboard/typedForms.ts'
import { zhCN } from '../../text/zhCN.ts'

export interface KeptStripProps {
  readonly keeper: FormKeeper
  onOpen(form: KeptForm): void
}

/** After a lock: which forms were being filled, each a key to its place; gone when nothing is left to put back. */
export function KeptStrip({ keeper, onOpen }: KeptStripProps) {
  if (keeper.kept.length === 0) return null
  return (
    <section
      aria-label={zhCN.kept.title}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0.5rem',
        padding: '0.125rem 0.75rem',
        background: 'var(--blue-weak)',
        borderBottom: '1px solid var(--line)',
      }}
    >
      <span>{zhCN.kept.title}：</span>
      {keeper.kept.map((form) => (
        <span key={form.key} style={{ display: 'inline-flex', alignItems: 'center' }}>
          <KeyButton label={zhCN.kept.open(form.label)} onAct={() => onOpen(form)} />
          <KeyButton
            label={zhCN.kept.dropNamed(form.label)}
            variant="text"
            onAct={() => keeper.drop(form.key)}
          />
        </span>
      ))}
    </section>
  )
}
