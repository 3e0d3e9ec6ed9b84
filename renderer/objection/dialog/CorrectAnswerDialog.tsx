import { useState } from 'react'
import { z } from 'zod'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { caseWords } from '../case/words.ts'
import { AnswerBoxes, AnswerRows } from './AnswerRows.tsx'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.correctAnswer
const Boxes = AnswerBoxes.extend({
  reason: z.string({ error: words.noReason }).trim().min(2, words.noReason).max(500),
})

export interface CorrectAnswerDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** The answer was mistyped: it is entered once more from what stands there, with a reason. */
export function CorrectAnswerDialog({
  objection: { objectionId, answer },
  onClose,
}: CorrectAnswerDialogProps) {
  const [file, setFile] = useState<File | null>(null)
  const correct = useCaseAct('objections.correctAnswer', words.done, onClose)
  const form = useSchemaForm(Boxes, {
    start:
      answer === null
        ? {}
        : {
            outcome: answer.outcome,
            documentNumber: answer.documentNumber,
            documentDate: answer.documentDate,
            receivedOn: answer.receivedOn,
            summary: answer.summary,
          },
    onSave: (typed) => correct.act(file, (uploadId) => ({ objectionId, ...typed, uploadId })),
  })
  return (
    <FormDialog
      title={words.title}
      explain={words.explain}
      actLabel={words.act}
      pending={correct.isPending}
      error={correct.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <AnswerRows form={form} />
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={500} />
      </FormRow>
      <PaperRow label={words.file} file={file} onFile={setFile} />
    </FormDialog>
  )
}
