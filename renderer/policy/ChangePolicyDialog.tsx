import { useState } from 'react'
import { fiveOfferedFrom, Regime, regimeNames } from '../../shared/policy/model.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { SelectField } from '../components/field/SelectField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from '../user/open/ProposalDialog.tsx'
import { policyWords as words } from './words.ts'

export interface ChangePolicyDialogProps {
  /** How many people there are: 五人制 is offered from six on. */
  readonly people: number
  onProposed(day: string): void
  onCancel(): void
}

/** Proposes how many humans letters need that come in from a day on. */
export function ChangePolicyDialog({ people, onProposed, onCancel }: ChangePolicyDialogProps) {
  const { today } = useSession()
  const offered = Regime.options.filter((one) => one === 'four' || people >= fiveOfferedFrom)
  const [regime, setRegime] = useState<Regime>('four')
  const [effectiveFrom, setEffectiveFrom] = useState<CalendarDate | null>(null)
  const [basis, setBasis] = useState<string>(words.centre)
  const propose = useCommand('policies.propose', { onDone: () => onProposed(effectiveFrom ?? '') })
  return (
    <ProposalDialog
      title={words.add}
      what={words.addWhat}
      pending={propose.isPending}
      error={propose.error}
      onCancel={onCancel}
      onPropose={(reason) => propose.mutate({ regime, basis, reason, effectiveFrom: effectiveFrom ?? today })}
    >
      <FormRow label={words.regime} required {...(people < fiveOfferedFrom && { hint: words.notOffered })}>
        <SelectField
          name="regime"
          value={regime}
          onCommit={(value) => setRegime(offered.find((one) => one === value) ?? 'four')}
          choices={offered.map((value) => ({ value, label: regimeNames[value] }))}
        />
      </FormRow>
      <FormRow label={words.effectiveFrom} required>
        <DayField name="effectiveFrom" value={effectiveFrom} onCommit={setEffectiveFrom} />
      </FormRow>
      <FormRow label={words.basis} required>
        <TextField name="basis" value={basis} onCommit={setBasis} maxLength={100} />
      </FormRow>
    </ProposalDialog>
  )
}
