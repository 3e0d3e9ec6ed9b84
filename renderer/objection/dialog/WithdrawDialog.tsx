import { useState } from 'react'
import { z } from 'zod'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { useSession } from '../../frame/session/session.ts'
import { caseWords } from '../case/words.ts'
import { EntryChoice } from './EntryChoice.tsx'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.withdraw

const Boxes = z.object({
  receivedOn: z.iso.date({ error: words.noDay }),
  basis: z.string({ error: words.noBasis }).trim().min(2, words.noBasis).max(300),
})

export interface WithdrawDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** The unit takes one entrance back, or the whole case. */
export function WithdrawDialog({ objection, onClose }: WithdrawDialogProps) {
  const { entries, entryId, setEntryId, file, setFile, withdraw, form } = useWithdrawDialog({
    objection,
    onClose,
  })
  return (
    <FormDialog
      title={words.title}
      explain={words.explain}
      actLabel={words.act}
      pending={withdraw.isPending}
      error={withdraw.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <EntryChoice
        entries={entries}
        value={entryId}
        whole={caseWords.dialog.allEntries}
        onEntry={setEntryId}
      />
      <FormRow label={words.receivedOn} required error={form.error('receivedOn')}>
        <DayField {...form.field('receivedOn')} />
      </FormRow>
      <FormRow label={words.basis} required error={form.error('basis')}>
        <TextField {...form.field('basis')} maxLength={300} />
      </FormRow>
      <PaperRow label={words.file} file={file} onFile={setFile} />
    </FormDialog>
  )
}

function useWithdrawDialog({ objection, onClose }: WithdrawDialogProps) {
  const { objectionId } = objection
  const { today } = useSession()
  const entries = objection.entries.filter(({ withdrawnOn }) => withdrawnOn === null)
  const [entryId, setEntryId] = useState<number | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const withdraw = useCaseAct('objections.withdraw', words.done, onClose)
  const form = useSchemaForm(Boxes, {
    start: { receivedOn: today },
    onSave: (told) => withdraw.act(file, (uploadId) => ({ objectionId, entryId, ...told, uploadId })),
  })
  return { entries, entryId, setEntryId, file, setFile, withdraw, form }
}
