import { useState } from 'react'
import type { Role } from '../../shared/rights/role.ts'
import { CeremonyPerson, type CeremonyState } from '../../shared/session/ceremony.ts'
import { passwordFindings } from '../../shared/session/passwordPolicy.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { RoleField } from '../user/open/RoleField.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.ceremony.people

export interface PersonFormProps {
  /** The roles that are ticked at first. */
  readonly roles: readonly Role[]
  onAdded(state: CeremonyState): void
  onCancel(): void
}

/** One first person, who types the password here in person, twice. */
export function PersonForm({ roles: first, onAdded, onCancel }: PersonFormProps) {
  const [name, setName] = useState('')
  const [loginName, setLoginName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(first)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const add = useCommand('ceremony.perform', { onDone: onAdded })
  const person = CeremonyPerson.safeParse({ name, loginName, roles })
  const finding = passwordFindings(password, { loginName, name }, { threeKinds: true })[0]
  const errorOf = (field: string) =>
    tried ? person.error?.issues.find(({ path }) => path[0] === field)?.message : undefined
  const act = () => {
    setTried(true)
    if (person.success && finding === undefined && again === password)
      add.mutate({ step: 'addPerson', person: person.data, password })
  }
  return (
    <FormDialog
      title={words.form}
      columns={2}
      actLabel={words.act}
      pending={add.isPending}
      error={add.error}
      onAct={act}
      onClose={onCancel}
    >
      <FormRow label={words.name} required error={errorOf('name')}>
        <TextField name="name" value={name} onCommit={setName} maxLength={30} />
      </FormRow>
      <FormRow label={words.loginName} required error={errorOf('loginName')} hint={words.loginNameHint}>
        <TextField name="loginName" value={loginName} onCommit={setLoginName} maxLength={32} />
      </FormRow>
      <FormRow label={words.roles} required span={2} group error={errorOf('roles')}>
        <RoleField value={roles} onCommit={setRoles} />
      </FormRow>
      <FormRow
        label={words.password}
        required
        error={password !== '' || tried ? finding : undefined}
        hint={sessionWords.password.rule}
      >
        <TextField name="password" type="password" value={password} onCommit={setPassword} />
      </FormRow>
      <FormRow
        label={words.again}
        required
        error={(again !== '' || tried) && again !== password ? words.differs : undefined}
      >
        <TextField name="again" type="password" value={again} onCommit={setAgain} />
      </FormRow>
    </FormDialog>
  )
}
