import { useState } from 'react'
import type { z } from 'zod'
import type { Role } from '../../shared/rights/role.ts'
import type { UserSummary } from '../../shared/user/contract.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from './open/ProposalDialog.tsx'
import { RoleField } from './open/RoleField.tsx'
import { userWords as words } from './words.ts'

/** What may be proposed about somebody who works here. */
export type PersonChange = 'change' | 'reset' | 'leave'

export interface ChangePersonDialogProps {
  readonly person: z.infer<typeof UserSummary>
  readonly change: PersonChange
  /** `code` is the proposer's half where a new password is due. */
  onProposed(name: string, code: string | null): void
  onCancel(): void
}

/** Proposes other roles, a new first-login code, or the end of an account. */
export function ChangePersonDialog({ person, change, onProposed, onCancel }: ChangePersonDialogProps) {
  const { name, roles, setRoles, common } = useChangePersonDialog({ person, change, onProposed, onCancel })
  if (change !== 'change') {
    const what = change === 'reset' ? words.resetWhat(name) : words.leaveWhat(name)
    return <ProposalDialog title={words[change]} what={what} {...common} />
  }
  return (
    <ProposalDialog title={words.change} what={name} {...common}>
      <FormRow label={words.roles} required group>
        <RoleField value={roles} onCommit={setRoles} />
      </FormRow>
    </ProposalDialog>
  )
}

function useChangePersonDialog({ person, change, onProposed, onCancel }: ChangePersonDialogProps) {
  const { id: userId, name } = person
  const [roles, setRoles] = useState<readonly Role[]>(person.roles)
  const toRoles = useCommand('users.proposeRoles', { onDone: () => onProposed(name, null) })
  const reset = useCommand('users.proposeReset', {
    onDone: ({ oneTimeCode }) => onProposed(name, oneTimeCode),
  })
  const leave = useCommand('users.proposeLeave', { onDone: () => onProposed(name, null) })
  const act = { change: toRoles, reset, leave }[change]
  const propose = (reason: string) => {
    if (change === 'change') toRoles.mutate({ userId, roles: [...roles], reason })
    else if (change === 'reset') reset.mutate({ userId, reason })
    else leave.mutate({ userId, reason })
  }
  const common = { pending: act.isPending, error: act.error, onCancel, onPropose: propose }
  return { name, roles, setRoles, common }
}
