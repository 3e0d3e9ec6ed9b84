import { useState } from 'react'
import type { AuthorityView } from '../../shared/authority/contract.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from '../user/open/ProposalDialog.tsx'
import { authorityWords as words } from './words.ts'

export interface EndAuthorityDialogProps {
  readonly authority: AuthorityView
  onProposed(name: string): void
  onCancel(): void
}

/** Proposes the last day of an authority. */
export function EndAuthorityDialog({ authority, onProposed, onCancel }: EndAuthorityDialogProps) {
  const { authorityId, name } = authority
  const { today } = useSession()
  const [validTo, setValidTo] = useState<CalendarDate | null>(today)
  const end = useCommand('authorities.proposeEnd', { onDone: () => onProposed(name) })
  return (
    <ProposalDialog
      title={words.end}
      what={words.endWhat(name)}
      pending={end.isPending}
      error={end.error}
      onCancel={onCancel}
      onPropose={(reason) => end.mutate({ authorityId, validTo: validTo ?? today, reason })}
    >
      <FormRow label={words.lastDay} required>
        <DayField name="validTo" value={validTo} onCommit={setValidTo} />
      </FormRow>
    </ProposalDialog>
  )
}
