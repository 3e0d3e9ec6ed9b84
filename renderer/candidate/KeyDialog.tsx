import { z } from 'zod'
import type { Output } from '../../shared/contract/contract.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { candidateWords as words } from './words.ts'

const Form = z.strictObject({
  name: z.string(words.needed.name).trim().min(1, words.needed.name),
  idNumber: z.string(words.needed.idNumber).trim().min(1, words.needed.idNumber),
  reason: z.string(words.needed.reason).trim().min(2, words.needed.reason),
})

export interface KeyDialogProps {
  readonly row: Output<'candidates.list'>['rows'][number]
  onClose(): void
  onDone(): void
}

/** Name and number are keyed from the sealed paper, because the file's were damaged. */
export function KeyDialog({ row, onClose, onDone }: KeyDialogProps) {
  const { key, form } = useKeyDialog({ row, onDone })
  return (
    <FormDialog
      title={words.keyTitle}
      width="narrow"
      explain={words.keyWhat}
      actLabel={words.keyAct}
      pending={key.isPending}
      error={key.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.fields.name} required error={form.error('name')}>
        <TextField {...form.field('name')} maxLength={100} />
      </FormRow>
      <FormRow label={words.fields.idNumber} required error={form.error('idNumber')}>
        <TextField {...form.field('idNumber')} mono maxLength={40} />
      </FormRow>
      <FormRow label={words.fields.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

function useKeyDialog({ row, onDone }: Pick<KeyDialogProps, 'row' | 'onDone'>) {
  const status = useStatus()
  const key = useCommand('candidates.key', {
    onDone: () => {
      status.say(words.keyDone)
      onDone()
    },
  })
  const form = useSchemaForm(Form, {
    start: { name: row.nameProposal ?? row.name, reason: words.reasonPhrases[0] },
    onSave: (value) => key.mutate({ candidateId: row.candidateId, ...value }),
  })
  return { key, form }
}
