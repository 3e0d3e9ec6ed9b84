import { useState } from 'react'
import { z } from 'zod'
import { LateDecision, lateDecisionNames } from '../../../shared/objection/model.ts'
import type { ObjectionDetail } from '../../../shared/objection/summary.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { caseWords } from '../case/words.ts'
import { EntryChoice } from './EntryChoice.tsx'
import { useCaseAct } from './useCaseAct.ts'

const words = caseWords.dialog.late
const decisions = LateDecision.options.map((value) => ({ value, label: lateDecisionNames[value] }))

const Boxes = z.object({
  decision: z.enum(LateDecision.options, { error: words.noDecision }),
  reason: z.string({ error: words.noReason }).trim().min(2, words.noReason).max(500),
})

export interface DecideLateDialogProps {
  readonly objection: ObjectionDetail
  onClose(): void
}

/** The supervisor's reasoned decision about a late entrance; it is handled either way. */
export function DecideLateDialog({ objection, onClose }: DecideLateDialogProps) {
  const { late, entryId, setEntryId, entry, decide, form } = useDecideLateDialog({ objection, onClose })
  return (
    <FormDialog
      title={words.title}
      explain={words.explain}
      actLabel={words.act}
      pending={decide.isPending}
      error={decide.error}
      blocked={entry?.decideRefusal ?? undefined}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <EntryChoice entries={late} value={entryId} onEntry={setEntryId} />
      <FormRow label={words.decision} required error={form.error('decision')}>
        <ChoiceField {...form.field('decision')} choices={decisions} />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} rows={3} maxLength={500} />
      </FormRow>
    </FormDialog>
  )
}

function useDecideLateDialog({ objection, onClose }: DecideLateDialogProps) {
  const { objectionId } = objection
  const late = objection.entries.filter(
    (entry) => entry.timeliness === 'late' && entry.late === null && entry.withdrawnOn === null,
  )
  const [entryId, setEntryId] = useState(late[0]?.entryId ?? null)
  const entry = late.find((each) => each.entryId === entryId)
  const decide = useCaseAct('objections.decideLate', words.done, onClose)
  const form = useSchemaForm(Boxes, {
    onSave: (decided) => {
      if (entry !== undefined) decide.act(null, () => ({ objectionId, entryId: entry.entryId, ...decided }))
    },
  })
  return { late, entryId, setEntryId, entry, decide, form }
}
