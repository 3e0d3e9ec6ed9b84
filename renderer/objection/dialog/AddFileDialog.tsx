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
  const {
    entries,
    entryId,
    setEntryId,
    role,
    setRole,
    description,
    setDescription,
    file,
    setFile,
    add,
    act,
  } = useAddFileDialog({ objection, onClose })
  return (
    <FormDialog
      title={words.title}
      actLabel={words.act}
      pending={add.isPending}
      error={add.error}
      blocked={file === null ? caseWords.dialog.fileRequired : undefined}
      onAct={act}
      onClose={onClose}
    >
      <EntryChoice entries={entries} value={entryId} whole={words.whole} onEntry={setEntryId} />
      <FormRow label={words.role} required group>
        <FileRoleSelect label={words.role} value={role} onCommit={setRole} />
      </FormRow>
      <FormRow label={words.description}>
        <TextField name="description" value={description} onCommit={setDescription} maxLength={100} />
      </FormRow>
      <PaperRow label={words.file} required file={file} onFile={setFile} />
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
