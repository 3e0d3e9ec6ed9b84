import { useState } from 'react'
import type { Unit, UnitFields } from '../../shared/unit/model.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { UnitForm, useUnitForm } from './UnitForm.tsx'
import { unitWords as words } from './words.ts'

export interface UnitCardProps {
  readonly unit: Unit
}

/** One unit, to be read and, with a reason, changed or taken out of use. */
export function UnitCard({ unit }: UnitCardProps) {
  const { fields, setFields, ending, setEnding, change, form, isClosed, end } = useUnitCard({ unit })
  return (
    <ScreenPage
      title={unit.name}
      head={
        isClosed ? (
          <Lamp tone="paused">{words.closed}</Lamp>
        ) : (
          unit.unconfirmedSince !== null && <Lamp tone="waiting">{words.unconfirmed}</Lamp>
        )
      }
      foot={<UnitCardFoot setEnding={setEnding} form={form} isClosed={isClosed} />}
    >
      <UnitForm form={form} label={unit.name} />
      <ReasonDialog
        open={fields !== null}
        title={words.reasonTitle}
        consequence={words.changeConsequence}
        confirmLabel={words.change}
        phrases={words.phrases}
        pending={change.isPending}
        error={change.error}
        onCancel={() => setFields(null)}
        onConfirm={(reason) => fields && change.mutate({ unitId: unit.id, fields, reason })}
      />
      <ReasonDialog
        open={ending}
        title={isClosed ? words.reopenTitle : words.closeTitle}
        consequence={isClosed ? words.reopenConsequence : words.closeConsequence}
        confirmLabel={isClosed ? words.reopen : words.close}
        phrases={words.phrases}
        pending={end.isPending}
        error={end.error}
        onCancel={() => setEnding(false)}
        onConfirm={(reason) => end.mutate({ unitId: unit.id, reason })}
      />
    </ScreenPage>
  )
}

type UnitCardState = ReturnType<typeof useUnitCard>

function useUnitCard({ unit }: UnitCardProps) {
  const status = useStatus()
  const [fields, setFields] = useState<UnitFields | null>(null)
  const [ending, setEnding] = useState(false)
  const done = (say: (name: string) => string) => (after: Unit) => {
    setFields(null)
    setEnding(false)
    status.say(say(after.name))
  }
  const change = useCommand('units.change', {
    onDone: done(words.changed),
  })
  const close = useCommand('units.close', { onDone: done(words.closedDone) })
  const reopen = useCommand('units.reopen', { onDone: done(words.reopened) })
  const form = useUnitForm(unit, setFields)
  const isClosed = unit.closedOn !== null
  const end = isClosed ? reopen : close
  return { fields, setFields, ending, setEnding, change, form, isClosed, end }
}

function UnitCardFoot({ setEnding, form, isClosed }: Pick<UnitCardState, 'setEnding' | 'form' | 'isClosed'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.change}
          blocked={form.isDirty ? undefined : words.unchanged}
          onAct={form.save}
        />
      }
    >
      <KeyButton label={isClosed ? words.reopen : words.close} onAct={() => setEnding(true)} />
    </ActionBar>
  )
}
