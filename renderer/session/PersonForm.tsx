import { z } from 'zod'
import type { Role } from '../../shared/rights/role.ts'
import { CeremonyPerson, type CeremonyState } from '../../shared/session/ceremony.ts'
import { passwordFindings } from '../../shared/session/passwordPolicy.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { RoleField } from '../user/open/RoleField.tsx'
import { judgedPassword, newPasswordBoxes, passwordErrors } from './open/newPassword.ts'
import { sessionWords } from './words.ts'

const words = sessionWords.ceremony.people
const findingOf = (person: { loginName: string; name: string; password: string }) =>
  passwordFindings(person.password, person, { threeKinds: true })[0]
const Boxes = judgedPassword(z.object({ ...CeremonyPerson.shape, ...newPasswordBoxes }), findingOf)

export interface PersonFormProps {
  /** The roles that are ticked at first. */
  readonly roles: readonly Role[]
  onAdded(state: CeremonyState): void
  onCancel(): void
}

/** One first person, who types the password here in person, twice. */
export function PersonForm(props: PersonFormProps) {
  const { add, form, errors } = usePersonForm(props)
  return (
    <FormDialog
      title={words.form}
      columns={2}
      actLabel={words.act}
      pending={add.isPending}
      error={add.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={props.onCancel}
    >
      <FormRow label={words.name} required error={form.error('name')}>
        <TextField {...form.field('name')} maxLength={30} />
      </FormRow>
      <FormRow label={words.loginName} required error={form.error('loginName')} hint={words.loginNameHint}>
        <TextField {...form.field('loginName')} maxLength={32} />
      </FormRow>
      <FormRow label={words.roles} required span={2} group error={form.error('roles')}>
        <RoleField value={form.value('roles') ?? []} onCommit={(roles) => form.set('roles', [...roles])} />
      </FormRow>
      <FormRow label={words.password} required error={errors.password} hint={sessionWords.password.rule}>
        <TextField {...form.field('password')} type="password" />
      </FormRow>
      <FormRow label={words.again} required error={errors.again}>
        <TextField {...form.field('again')} type="password" />
      </FormRow>
    </FormDialog>
  )
}

function usePersonForm({ roles, onAdded }: PersonFormProps) {
  const add = useCommand('ceremony.perform', { onDone: onAdded })
  const form = useSchemaForm(Boxes, {
    start: { name: '', loginName: '', roles: [...roles], password: '', again: '' },
    onSave: ({ password, again: _, ...person }) => add.mutate({ step: 'addPerson', person, password }),
  })
  const typed = { name: form.value('name') ?? '', loginName: form.value('loginName') ?? '' }
  const errors = passwordErrors(form, findingOf({ ...typed, password: form.value('password') ?? '' }))
  return { add, form, errors }
}
