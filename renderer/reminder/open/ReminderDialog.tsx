import { z } from 'zod'
import { ReminderChannel, ReminderParty } from '../../../shared/reminder/model.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { filled } from '../../form/filled.ts'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { reminderWords as words } from '../words.ts'

const parties = ReminderParty.options.map((value) => ({ value, label: words.parties[value] }))
const channels = ReminderChannel.options.map((value) => ({ value, label: words.channels[value] }))

const Boxes = z.object({
  party: ReminderParty,
  person: filled(words.missing),
  channel: ReminderChannel,
  reason: filled(words.missing),
  nextAct: filled(words.missing),
})

export interface ReminderDialogProps {
  readonly item: string
  readonly number: string
  /** What is known already: who holds it, why, and what is next. */
  readonly start?: {
    readonly party?: ReminderParty
    readonly person?: string
    readonly reason?: string
    readonly nextAct?: string
  }
  onClose(): void
}

/** Who is reminded of what, why, how, and what is to be done next. */
export function ReminderDialog(props: ReminderDialogProps) {
  const { record, form } = useReminderDialog(props)
  return (
    <FormDialog
      title={words.title(props.number)}
      width="narrow"
      actLabel={words.act}
      pending={record.isPending}
      error={record.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={props.onClose}
    >
      <FormRow label={words.party} group>
        <ChoiceField {...form.field('party')} label={words.party} choices={parties} />
      </FormRow>
      <FormRow label={words.person} required error={form.error('person')}>
        <TextField {...form.field('person')} maxLength={60} />
      </FormRow>
      <FormRow label={words.channel} group>
        <ChoiceField {...form.field('channel')} label={words.channel} choices={channels} />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} rows={2} maxLength={300} />
      </FormRow>
      <FormRow label={words.nextAct} required error={form.error('nextAct')}>
        <TextField {...form.field('nextAct')} maxLength={200} />
      </FormRow>
    </FormDialog>
  )
}

function useReminderDialog({ item, start, onClose }: ReminderDialogProps) {
  const status = useStatus()
  const record = useCommand('reminders.record', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { party: 'colleague', channel: 'inPerson', ...start },
    saidOnce: words.missing,
    onSave: (reminder) => record.mutate({ item, ...reminder }),
  })
  return { record, form }
}
