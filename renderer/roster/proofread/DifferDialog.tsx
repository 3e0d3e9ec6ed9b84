import { useState } from 'react'
import { CorrectionField, correctionFieldNames } from '../../../shared/candidate/summary.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.proofread

export interface DifferDialogProps {
  readonly person: Output<'rosters.proofreadPage'>['rows'][number]
  onClose(): void
  onDone(): void
}

const choices = CorrectionField.options.map((value) => ({ value, label: correctionFieldNames[value] }))

/** The sealed paper says something else: it prevails, and what stood in the list is kept on record. */
export function DifferDialog({ person, onClose, onDone }: DifferDialogProps) {
  const { field, setField, value, setValue, reason, setReason, correct, act } = useDifferDialog({
    person,
    onClose,
    onDone,
  })
  return (
    <FormDialog
      title={`${words.differTitle}　${words.order(person.listOrder, person.rowNumber)}　${person.name}`}
      actLabel={words.correct}
      pending={correct.isPending}
      error={correct.error}
      onAct={act}
      onClose={onClose}
    >
      <FormRow label={words.field} required group>
        <ChoiceField
          name="field"
          label={words.field}
          choices={choices}
          value={field}
          onCommit={(next) => next && setField(next)}
        />
      </FormRow>
      <FormRow label={words.value} required>
        <TextField
          name="value"
          mono={field === 'idNumber'}
          value={value}
          onCommit={setValue}
          maxLength={200}
        />
      </FormRow>
      <FormRow label={words.reason} required>
        <TextField name="reason" value={reason} onCommit={setReason} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

function useDifferDialog({ person, onClose, onDone }: DifferDialogProps) {
  const [field, setField] = useState<CorrectionField>('idNumber')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const status = useStatus()
  const correct = useCommand('candidates.correctByPaper', {
    onDone: () => {
      status.say(words.corrected)
      onDone()
      onClose()
    },
  })
  const act = () => correct.mutate({ candidateId: person.candidateId, field, value, reason })
  return { field, setField, value, setValue, reason, setReason, correct, act }
}
