import { useState } from 'react'
import { CorrectionField, correctionFieldNames } from '../../shared/candidate/summary.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { rosterWords } from './words.ts'

const words = rosterWords.proofread

export interface DifferDialogProps {
  readonly person: Output<'rosters.proofreadPage'>['rows'][number]
  onClose(): void
  onDone(): void
}

const choices = CorrectionField.options.map((value) => ({ value, label: correctionFieldNames[value] }))

/** The sealed paper says something else: it prevails, and what stood in the list is kept on record. */
export function DifferDialog({ person, onClose, onDone }: DifferDialogProps) {
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
  return (
    <ActDialog
      open
      width="wide"
      title={`${words.differTitle}　${words.order(person.listOrder, person.rowNumber)}　${person.name}`}
      onCancel={onClose}
      actions={
        <ActionBar primary={<PrimaryAction label={words.correct} pending={correct.isPending} onAct={act} />}>
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <EntryForm label={words.differTitle} autoFocus>
        <FormSheet columns={1}>
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
        </FormSheet>
        <ErrorNotice error={correct.error} />
      </EntryForm>
    </ActDialog>
  )
}
