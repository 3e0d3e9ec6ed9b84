import { useState } from 'react'
import type { z } from 'zod'
import type { Role } from '../../shared/rights/role.ts'
import type { UserSummary } from '../../shared/user/contract.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from './open/ProposalDialog.tsx'
import { RoleField } from './open/RoleField.tsx'
import { userWords as words } from './words.ts'

/** What may be proposed about somebody who works here, or, for the last, about somebody who left. */
export type PersonChange = 'change' | 'reset' | 'leave' | 'back'

export interface ChangePersonDialogProps {
  readonly person: z.infer<typeof UserSummary>
  readonly change: PersonChange
  /** `code` is the proposer's half where a new password is due. */
  onProposed(name: string, code: string | null): void
  onCancel(): void
}

/** Proposes other roles, a new first-login code, the end of an account, or the old account for somebody who is back. */
export function ChangePersonDialog({ person, change, onProposed, onCancel }: ChangePersonDialogProps) {
  const { name, roles, setRoles, common } = useChangePersonDialog({ person, change, onProposed, onCancel })
  if (change === 'reset' || change === 'leave') {
    const what = change === 'reset' ? words.resetWhat(name) : words.leaveWhat(name)
    return <ProposalDialog title={words[change]} what={what} {...common} />
  }
  return (
    <ProposalDialog title={words[change]} what={change === 'back' ? words.backWhat(name) : name} {...common}>
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
  const back = useCommand('users.proposeReturn', {
    onDone: ({ oneTimeCode }) => onProposed(name, oneTimeCode),
  })
  const act = { change: toRoles, reset, leave, back }[change]
  const propose = (reason: string) => {
    if (change === 'change') toRoles.mutate({ userId, roles: [...roles], reason })
    else if (change === 'back') back.mutate({ userId, roles: [...roles], reason })
    else if (change === 'reset') reset.mutate({ userId, reason })
    else leave.mutate({ userId, reason })
  }
  const common = { pending: act.isPending, error: act.error, onCancel, onPropose: propose }
  return { name, roles, setRoles, common }
}
