import { useState } from 'react'
import type { Role } from '../../shared/rights/role.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from './open/ProposalDialog.tsx'
import { RoleField } from './open/RoleField.tsx'
import { userWords as words } from './words.ts'

export interface NewPersonDialogProps {
  onProposed(name: string, code: string): void
  onCancel(): void
}

/** Proposes a new person. */
export function NewPersonDialog({ onProposed, onCancel }: NewPersonDialogProps) {
  const { name, setName, who, setWho, loginName, setLoginName, roles, setRoles, propose } =
    useNewPersonDialog({ onProposed })
  return (
    <ProposalDialog
      title={words.add}
      what={words.addWhat}
      pending={propose.isPending}
      error={propose.error}
      onCancel={onCancel}
      onPropose={(reason) => propose.mutate({ name, ...who, loginName, roles: [...roles], reason })}
    >
      <FormRow label={words.name} required>
        <TextField name="name" value={name} onCommit={setName} maxLength={30} />
      </FormRow>
      <FormRow label={words.department}>
        <TextField
          name="department"
          value={who.department}
          onCommit={(department) => setWho({ ...who, department })}
          maxLength={40}
        />
      </FormRow>
      <FormRow label={words.staffNumber}>
        <TextField
          name="staffNumber"
          value={who.staffNumber}
          onCommit={(staffNumber) => setWho({ ...who, staffNumber })}
          maxLength={30}
        />
      </FormRow>
      <FormRow label={words.distinction} hint={words.distinctionHint}>
        <TextField
          name="distinction"
          value={who.distinction}
          onCommit={(distinction) => setWho({ ...who, distinction })}
          maxLength={30}
        />
      </FormRow>
      <FormRow label={words.loginName} required>
        <TextField name="loginName" value={loginName} onCommit={setLoginName} maxLength={32} />
      </FormRow>
      <FormRow label={words.roles} required group>
        <RoleField value={roles} onCommit={setRoles} />
      </FormRow>
    </ProposalDialog>
  )
}

function useNewPersonDialog({ onProposed }: Pick<NewPersonDialogProps, 'onProposed'>) {
  const [name, setName] = useState('')
  const [who, setWho] = useState({ department: '', staffNumber: '', distinction: '' })
  const [loginName, setLoginName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const propose = useCommand('users.proposeNew', {
    onDone: ({ oneTimeCode }) => onProposed(name, oneTimeCode),
  })
  return { name, setName, who, setWho, loginName, setLoginName, roles, setRoles, propose }
}
