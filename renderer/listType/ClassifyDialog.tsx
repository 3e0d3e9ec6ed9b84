import { useState } from 'react'
import { AppError } from '../../shared/errors.ts'
import type { ListSighting, ListTypeRow } from '../../shared/listType/contract.ts'
import { FormRow } from '../components/field/FormRow.tsx'
import { PickerField } from '../components/field/PickerField.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { ProposalDialog } from '../user/open/ProposalDialog.tsx'
import { listTypeWords as words } from './words.ts'

export interface ClassifyDialogProps {
  readonly sighting: ListSighting
  readonly types: readonly ListTypeRow[]
  onProposed(): void
  onCancel(): void
}

/** Proposes to which type of 名单字典 an unknown list belongs. */
export function ClassifyDialog({ sighting, types, onProposed, onCancel }: ClassifyDialogProps) {
  const [code, setCode] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const classify = useCommand('listTypes.classify', { onDone: onProposed })
  const propose = (reason: string) => {
    setMissing(code === null)
    if (code !== null) classify.mutate({ sightingId: sighting.sightingId, code, reason })
  }
  return (
    <ProposalDialog
      title={words.classifyTitle}
      what={words.classifyWhat(sighting.listName)}
      pending={classify.isPending}
      error={isMissing ? new AppError('invalid-input', words.typeMissing) : classify.error}
      onPropose={propose}
      onCancel={onCancel}
    >
      <FormRow label={words.type} required span={2}>
        <PickerField<string>
          name="type"
          value={code}
          options={types.map((type) => ({ id: type.code, label: type.name, note: type.keeper }))}
          onCommit={setCode}
        />
      </FormRow>
    </ProposalDialog>
  )
}
