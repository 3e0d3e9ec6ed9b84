import { useState } from 'react'
import type { ListTypeRow } from '../../shared/listType/contract.ts'
import {
  type ListTypeFields,
  listTypeFieldNames as labels,
  levelWords,
  markWords,
  naturalPersonsWords,
} from '../../shared/listType/model.ts'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { choicesOf } from '../components/field/choices.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from '../user/open/ProposalDialog.tsx'
import { listTypeWords as words } from './words.ts'

const blank: ListTypeFields = {
  name: '',
  basis: null,
  keeper: '',
  naturalPersons: 'unclear',
  usualMonths: null,
  validFrom: null,
  validTo: null,
  level: 'national',
  mark: 'toBeChecked',
  note: null,
  source: null,
}
const persons = choicesOf(naturalPersonsWords)
const levels = choicesOf(levelWords)
const marks = choicesOf(markWords)

function fieldsOf({ code: _code, isProposed: _isProposed, ...fields }: ListTypeRow): ListTypeFields {
  return fields
}

export interface ListTypeDialogProps {
  /** The type to change; null for a new one. */
  readonly type: ListTypeRow | null
  onProposed(): void
  onCancel(): void
}

/** Proposes a new type for 名单字典, or other fields of one. */
export function ListTypeDialog({ type, onProposed, onCancel }: ListTypeDialogProps) {
  const { fields, set, add, change, propose, optional } = useListTypeDialog({ type, onProposed })
  return (
    <ProposalDialog
      title={type === null ? words.addTitle : words.changeTitle(type.name)}
      what={type === null ? words.addWhat : words.changeWhat}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onPropose={propose}
      onCancel={onCancel}
    >
      <FormRow label={labels.name} required span={2}>
        <TextField name="name" value={fields.name} maxLength={60} onCommit={(name) => set({ name })} />
      </FormRow>
      <FormRow label={labels.keeper} required span={2} hint={words.keeperHint}>
        <TextField
          name="keeper"
          value={fields.keeper}
          maxLength={60}
          onCommit={(keeper) => set({ keeper })}
        />
      </FormRow>
      <FormRow label={labels.basis} span={2}>
        <TextField {...optional('basis')} />
      </FormRow>
      <FormRow label={labels.naturalPersons} required group span={2}>
        <ChoiceField
          name="naturalPersons"
          value={fields.naturalPersons}
          choices={persons}
          onCommit={(naturalPersons) => set({ naturalPersons })}
        />
      </FormRow>
      <FormRow label={labels.usualMonths}>
        <NumberField
          name="usualMonths"
          value={fields.usualMonths}
          min={1}
          max={600}
          onCommit={(usualMonths) => set({ usualMonths })}
        />
      </FormRow>
      <FormRow label={labels.level} required group>
        <ChoiceField
          name="level"
          value={fields.level}
          choices={levels}
          onCommit={(level) => set({ level })}
        />
      </FormRow>
      <FormRow label={labels.validFrom}>
        <DayField name="validFrom" value={fields.validFrom} onCommit={(validFrom) => set({ validFrom })} />
      </FormRow>
      <FormRow label={labels.validTo}>
        <DayField name="validTo" value={fields.validTo} onCommit={(validTo) => set({ validTo })} />
      </FormRow>
      <FormRow label={labels.mark} required group>
        <ChoiceField name="mark" value={fields.mark} choices={marks} onCommit={(mark) => set({ mark })} />
      </FormRow>
      <FormRow label={labels.source}>
        <TextField {...optional('source')} />
      </FormRow>
      <FormRow label={labels.note} span={2}>
        <TextField {...optional('note')} />
      </FormRow>
    </ProposalDialog>
  )
}

function useListTypeDialog({ type, onProposed }: Pick<ListTypeDialogProps, 'type' | 'onProposed'>) {
  const [fields, setFields] = useState<ListTypeFields>(type === null ? blank : fieldsOf(type))
  const set = (changes: Partial<ListTypeFields>) => setFields((was) => ({ ...was, ...changes }))
  const options = { onDone: onProposed } as const
  const add = useCommand('listTypes.proposeNew', options)
  const change = useCommand('listTypes.proposeChange', options)
  const propose = (reason: string) =>
    type === null ? add.mutate({ fields, reason }) : change.mutate({ code: type.code, fields, reason })
  const optional = (key: 'basis' | 'source' | 'note') => ({
    name: key,
    value: fields[key] ?? '',
    maxLength: 200,
    onCommit: (text: string) => set({ [key]: text === '' ? null : text }),
  })
  return { fields, set, add, change, propose, optional }
}
