import { useState } from 'react'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { useSession } from '../../frame/session/session.ts'
import { caseWords } from '../case/words.ts'
import { AnswerBoxes, AnswerRows } from './AnswerRows.tsx'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.answer
export interface AnswerDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** The national centre's answer as it came, with its paper. */
export function AnswerDialog({ objection: { objectionId }, onClose }: AnswerDialogProps) {
  const { today } = useSession()
  const [file, setFile] = useState<File | null>(null)
  const record = useCaseAct('objections.recordAnswer', words.done, onClose)
  const form = useSchemaForm(AnswerBoxes, {
    start: { receivedOn: today },
    onSave: (answer) =>
      record.act(file, (uploadId) => ({ objectionId, ...answer, uploadId: uploadId ?? '' })),
  })
  return (
    <FormDialog
      title={words.title}
      explain={words.explain}
      actLabel={words.act}
      pending={record.isPending}
      error={record.error}
      blocked={file === null ? caseWords.dialog.fileRequired : undefined}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <AnswerRows form={form} />
      <PaperRow label={words.file} required file={file} onFile={setFile} />
    </FormDialog>
  )
}
