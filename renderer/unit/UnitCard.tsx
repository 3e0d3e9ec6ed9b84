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
  const state = useUnitCard({ unit })
  return (
    <ScreenPage
      title={unit.name}
      head={
        state.isClosed ? (
          <Lamp tone="paused">{words.closed}</Lamp>
        ) : (
          unit.unconfirmedSince !== null && <Lamp tone="waiting">{words.unconfirmed}</Lamp>
        )
      }
      foot={<UnitCardFoot state={state} />}
    >
      <UnitForm form={state.form} label={unit.name} />
      <ReasonDialog
        open={state.fields !== null}
        title={words.reasonTitle}
        consequence={words.changeConsequence}
        confirmLabel={words.change}
        phrases={words.phrases}
        pending={state.change.isPending}
        error={state.change.error}
        onCancel={() => state.setFields(null)}
        onConfirm={(reason) =>
          state.fields && state.change.mutate({ unitId: unit.id, fields: state.fields, reason })
        }
      />
      <ReasonDialog
        open={state.ending}
        title={state.isClosed ? words.reopenTitle : words.closeTitle}
        consequence={state.isClosed ? words.reopenConsequence : words.closeConsequence}
        confirmLabel={state.isClosed ? words.reopen : words.close}
        phrases={words.phrases}
        pending={state.end.isPending}
        error={state.end.error}
        onCancel={() => state.setEnding(false)}
        onConfirm={(reason) => state.end.mutate({ unitId: unit.id, reason })}
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

function UnitCardFoot({ state }: { readonly state: UnitCardState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.change}
          blocked={state.form.isDirty ? undefined : words.unchanged}
          onAct={state.form.save}
        />
      }
    >
      <KeyButton label={state.isClosed ? words.reopen : words.close} onAct={() => state.setEnding(true)} />
    </ActionBar>
  )
}
