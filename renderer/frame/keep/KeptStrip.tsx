import { KeyButton } from '../../components/act/KeyButton.tsx'
import type { KeptOffered } from '../../components/keyboard/keep/keptForms.ts'
import { Line } from '../../components/layout/layout.tsx'
import { zhCN } from '../../text/zhCN.ts'
import { Strip } from '../page/Strip.tsx'
import type { KeptForms } from './useKeptForms.ts'

export interface KeptStripProps {
  readonly keeper: KeptForms
  onOpen(form: KeptOffered): void
}

/**
 * After a lock or a cut in the power: which forms were being filled, each a key to its place; gone when nothing is left to put back. What
 * is left later today stands on the workbench and in the form itself.
 */
export function KeptStrip({ keeper, onOpen }: KeptStripProps) {
  const found = keeper.found.filter((form) => keeper.kept.includes(form))
  if (found.length === 0) return null
  return (
    <Strip tone="kept" label={zhCN.kept.title}>
      <span>{zhCN.kept.title}：</span>
      {found.map((form) => (
        <Line key={form.draftKey} as="span" align="center" inline>
          <KeyButton label={zhCN.kept.open(form.label)} onAct={() => onOpen(form)} />
          <KeyButton
            label={zhCN.kept.dropNamed(form.label)}
            variant="text"
            onAct={() => keeper.drop(form.draftKey)}
          />
        </Line>
      ))}
    </Strip>
  )
}
