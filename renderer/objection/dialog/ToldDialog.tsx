import { useState } from 'react'
import { z } from 'zod'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { caseWords } from '../case/words.ts'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.told

const Boxes = z.object({
  toldOn: z.iso.date({ error: words.noDay }),
  proof: z.string({ error: words.noProof }).trim().min(2, words.noProof).max(300),
})

export interface ToldDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** When the unit told the person, as it told us. */
export function ToldDialog({ objection: { objectionId }, onClose }: ToldDialogProps) {
  const [file, setFile] = useState<File | null>(null)
  const record = useCaseAct('objections.recordTold', words.done, onClose)
  const form = useSchemaForm(Boxes, {
    onSave: (told) => record.act(file, (uploadId) => ({ objectionId, ...told, uploadId })),
  })
  return (
    <FormDialog
      title={words.title}
      actLabel={words.act}
      pending={record.isPending}
      error={record.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.toldOn} required error={form.error('toldOn')}>
        <DayField {...form.field('toldOn')} />
      </FormRow>
      <FormRow label={words.proof} required hint={words.proofHint} error={form.error('proof')}>
        <TextField {...form.field('proof')} maxLength={300} />
      </FormRow>
      <PaperRow label={words.file} file={file} onFile={setFile} />
    </FormDialog>
  )
}
