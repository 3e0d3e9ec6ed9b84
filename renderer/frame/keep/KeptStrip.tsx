import { KeyButton } from '../../components/act/KeyButton.tsx'
import type { FormKeeper, KeptForm } from '../../components/keyboard/typedForms.ts'
import { Line } from '../../components/layout/layout.tsx'
import { zhCN } from '../../text/zhCN.ts'
import { Strip } from '../page/Strip.tsx'

export interface KeptStripProps {
  readonly keeper: FormKeeper
  onOpen(form: KeptForm): void
}

/** After a lock: which forms were being filled, each a key to its place; gone when nothing is left to put back. */
export function KeptStrip({ keeper, onOpen }: KeptStripProps) {
  if (keeper.kept.length === 0) return null
  return (
    <Strip tone="kept" label={zhCN.kept.title}>
      <span>{zhCN.kept.title}：</span>
      {keeper.kept.map((form) => (
        <Line key={form.key} as="span" align="center" inline>
          <KeyButton label={zhCN.kept.open(form.label)} onAct={() => onOpen(form)} />
          <KeyButton
            label={zhCN.kept.dropNamed(form.label)}
            variant="text"
            onAct={() => keeper.drop(form.key)}
          />
        </Line>
      ))}
    </Strip>
  )
}
