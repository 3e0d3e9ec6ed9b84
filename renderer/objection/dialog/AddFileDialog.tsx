import { useState } from 'react'
import type { ObjectionFileRole } from '../../../shared/objection/model.ts'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { caseWords } from '../case/words.ts'
import { FileRoleSelect } from '../FileRoleSelect.tsx'
import { EntryChoice } from './EntryChoice.tsx'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.addFile

export interface AddFileDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** One more paper for a case. */
export function AddFileDialog({ objection, onClose }: AddFileDialogProps) {
  const state = useAddFileDialog({ objection, onClose })
  return (
    <FormDialog
      title={words.title}
      actLabel={words.act}
      pending={state.add.isPending}
      error={state.add.error}
      blocked={state.file === null ? caseWords.dialog.fileRequired : undefined}
      onAct={state.act}
      onClose={onClose}
    >
      <EntryChoice
        entries={state.entries}
        value={state.entryId}
        whole={words.whole}
        onEntry={state.setEntryId}
      />
      <FormRow label={words.role} required group>
        <FileRoleSelect label={words.role} value={state.role} onCommit={state.setRole} />
      </FormRow>
      <FormRow label={words.description}>
        <TextField
          name="description"
          value={state.description}
          onCommit={state.setDescription}
          maxLength={100}
        />
      </FormRow>
      <PaperRow label={words.file} required file={state.file} onFile={state.setFile} />
    </FormDialog>
  )
}

function useAddFileDialog({ objection, onClose }: AddFileDialogProps) {
  const { objectionId, entries } = objection
  const [entryId, setEntryId] = useState<number | null>(null)
  const [role, setRole] = useState<ObjectionFileRole>('evidence')
  const [description, setDescription] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const add = useCaseAct('objections.addFile', words.done, onClose)
  const act = () =>
    add.act(file, (uploadId) => ({
      objectionId,
      entryId,
      file: { uploadId: uploadId ?? '', role, description },
    }))
  return { entries, entryId, setEntryId, role, setRole, description, setDescription, file, setFile, add, act }
}
