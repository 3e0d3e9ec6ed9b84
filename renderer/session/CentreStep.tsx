import type { CeremonyState } from '../../shared/session/ceremony.ts'
import { CentreIdentity } from '../../shared/setting/centre.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { sessionWords } from './words.ts'

const words = sessionWords.ceremony.centre

export interface CeremonyStepProps {
  readonly state: CeremonyState
  onStep(state: CeremonyState): void
}

const rows = [
  { name: 'issuingOrgan', span: 2, hint: words.issuingOrganHint },
  { name: 'shortName', span: 1, hint: words.shortNameHint },
  { name: 'machineName', span: 1, hint: words.machineNameHint },
  { name: 'letterCode', span: 1, hint: words.letterCodeHint },
  { name: 'contact', span: 1, hint: '' },
  { name: 'telephone', span: 1, hint: '' },
  { name: 'postcode', span: 1, hint: '' },
  { name: 'address', span: 2, hint: '' },
] as const

/** Who we are: the names that letters and screens carry. */
export function CentreStep({ state, onStep }: CeremonyStepProps) {
  const save = useCommand('ceremony.perform', { onDone: onStep })
  const form = useSchemaForm(CentreIdentity, {
    start: state.centre ?? {},
    onSave: (centre) => save.mutate({ step: 'centre', centre }),
  })
  return (
    <>
      <EntryForm keep={{ unkept: 'noDesk' }} label={words.issuingOrgan} autoFocus ref={form.ref}>
        <FormSheet columns={2}>
          {rows.map(({ name, span, hint }) => (
            <FormRow
              key={name}
              label={words[name]}
              span={span}
              hint={hint}
              required={name !== 'address' && name !== 'postcode'}
              error={form.error(name)}
            >
              <TextField {...form.field(name)} maxLength={80} />
            </FormRow>
          ))}
        </FormSheet>
      </EntryForm>
      <ErrorNotice error={save.error} />
      <ActionBar primary={<PrimaryAction label={words.act} pending={save.isPending} onAct={form.save} />} />
    </>
  )
}
