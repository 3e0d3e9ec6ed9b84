import { useState } from 'react'
import { z } from 'zod'
import { RecheckOutcome, recheckOutcomeNames } from '../../../shared/objection/model.ts'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/DayField.tsx'
import { useSession } from '../../frame/session.ts'
import { caseWords } from '../case/words.ts'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.answer
const outcomes = RecheckOutcome.options.map((value) => ({ value, label: recheckOutcomeNames[value] }))

const Boxes = z.object({
  outcome: z.enum(RecheckOutcome.options, { error: words.noOutcome }),
  documentNumber: z.string({ error: words.noNumber }).trim().min(1, words.noNumber).max(60),
  documentDate: z.iso.date({ error: words.noDay }),
  receivedOn: z.iso.date({ error: words.noDay }),
  summary: z.string({ error: words.noSummary }).trim().min(2, words.noSummary).max(1000),
})

export interface AnswerDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** The national centre's answer as it came, with its paper. */
export function AnswerDialog({ objection: { objectionId }, onClose }: AnswerDialogProps) {
  const { today } = useSession()
  const [file, setFile] = useState<File | null>(null)
  const record = useCaseAct('objections.recordAnswer', words.done, onClose)
  const form = useSchemaForm(Boxes, {
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
      <FormRow label={words.outcome} required error={form.error('outcome')}>
        <ChoiceField {...form.field('outcome')} choices={outcomes} />
      </FormRow>
      <FormRow label={words.documentNumber} required error={form.error('documentNumber')}>
        <TextField {...form.field('documentNumber')} maxLength={60} />
      </FormRow>
      <FormRow label={words.documentDate} required error={form.error('documentDate')}>
        <DayField {...form.field('documentDate')} />
      </FormRow>
      <FormRow label={words.receivedOn} required error={form.error('receivedOn')}>
        <DayField {...form.field('receivedOn')} />
      </FormRow>
      <FormRow label={words.summary} required hint={words.summaryHint} error={form.error('summary')}>
        <TextField {...form.field('summary')} rows={3} maxLength={1000} />
      </FormRow>
      <PaperRow label={words.file} required file={file} onFile={setFile} />
    </FormDialog>
  )
}
