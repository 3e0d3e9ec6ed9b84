import { useState } from 'react'
import { z } from 'zod'
import type { EntryView, ObjectionDetail } from '../../../shared/objection/summary.ts'
import { CalendarDate } from '../../../shared/time.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { caseWords } from '../case/words.ts'
import { EntryChoice } from './EntryChoice.tsx'
import { PaperRow } from './PaperRow.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.amend

const Boxes = z.object({
  resultReceivedOn: CalendarDate.optional(),
  personAppliedOn: CalendarDate.optional(),
  proof: z.string({ error: words.noProof }).trim().min(2, words.noProof).max(200),
  reason: z.string({ error: words.noReason }).trim().min(2, words.noReason).max(500),
})

export interface AmendDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** 补充日期: what the unit told or corrected later, with its proof. */
export function AmendDialog({ objection, onClose }: AmendDialogProps) {
  const entries = objection.entries.filter(({ withdrawnOn }) => withdrawnOn === null)
  const unclear = entries.find(({ timeliness }) => timeliness === 'toBeExplained') ?? entries[0]
  const [entryId, setEntryId] = useState(unclear?.entryId ?? null)
  const entry = entries.find((each) => each.entryId === entryId)
  if (entry === undefined) return null
  return (
    <AmendEntry
      key={entry.entryId}
      objectionId={objection.objectionId}
      entry={entry}
      entries={entries}
      onEntry={setEntryId}
      onClose={onClose}
    />
  )
}

interface AmendEntryProps {
  readonly objectionId: number
  readonly entry: EntryView
  readonly entries: readonly EntryView[]
  onEntry(entryId: number | null): void
  onClose(): void
}

function AmendEntry({ objectionId, entry, entries, onEntry, onClose }: AmendEntryProps) {
  const { entryId, entrance, file, setFile, amend, form } = useAmendEntry({ objectionId, entry, onClose })
  return (
    <FormDialog
      title={words.title}
      explain={words.explain}
      actLabel={words.act}
      pending={amend.isPending}
      error={amend.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <EntryChoice entries={entries} value={entryId} onEntry={onEntry} />
      <FormRow label={words.resultReceivedOn[entrance]} error={form.error('resultReceivedOn')}>
        <DayField {...form.field('resultReceivedOn')} />
      </FormRow>
      {entrance === 'candidate' && (
        <FormRow label={words.personAppliedOn} error={form.error('personAppliedOn')}>
          <DayField {...form.field('personAppliedOn')} />
        </FormRow>
      )}
      <FormRow label={words.proof} required error={form.error('proof')}>
        <TextField {...form.field('proof')} maxLength={200} />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={500} />
      </FormRow>
      <PaperRow label={words.file} file={file} onFile={setFile} />
    </FormDialog>
  )
}

function useAmendEntry({
  objectionId,
  entry,
  onClose,
}: Pick<AmendEntryProps, 'objectionId' | 'entry' | 'onClose'>) {
  const { entryId, entrance } = entry
  const [file, setFile] = useState<File | null>(null)
  const amend = useCaseAct('objections.amend', words.done, onClose)
  const form = useSchemaForm(Boxes, {
    start: {
      resultReceivedOn: entry.resultReceivedOn,
      personAppliedOn: entry.personAppliedOn,
      proof: entry.proof,
    },
    onSave: ({ resultReceivedOn, personAppliedOn, proof, reason }) =>
      amend.act(file, (uploadId) => ({
        objectionId,
        entryId,
        resultReceivedOn: resultReceivedOn ?? null,
        personAppliedOn: entrance === 'unit' ? null : (personAppliedOn ?? null),
        proof,
        reason,
        files: uploadId === null ? [] : [{ uploadId, role: 'datesProof', description: '' }],
      })),
  })
  return { entryId, entrance, file, setFile, amend, form }
}
