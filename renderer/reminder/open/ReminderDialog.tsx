import { useState } from 'react'
import { ReminderChannel, ReminderParty } from '../../../shared/reminder/model.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { reminderWords as words } from '../words.ts'

const parties = ReminderParty.options.map((value) => ({ value, label: words.parties[value] }))
const channels = ReminderChannel.options.map((value) => ({ value, label: words.channels[value] }))

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
export function ReminderDialog({ item, number, start = {}, onClose }: ReminderDialogProps) {
  const status = useStatus()
  const [party, setParty] = useState<ReminderParty>(start.party ?? 'colleague')
  const [person, setPerson] = useState(start.person ?? '')
  const [channel, setChannel] = useState<ReminderChannel>('inPerson')
  const [reason, setReason] = useState(start.reason ?? '')
  const [nextAct, setNextAct] = useState(start.nextAct ?? '')
  const [tried, setTried] = useState(false)
  const record = useCommand('reminders.record', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const missing = person === '' || reason === '' || nextAct === ''
  const act = () => {
    setTried(true)
    if (!missing) record.mutate({ item, party, person, channel, reason, nextAct })
  }
  const title = words.title(number)
  return (
    <FormDialog
      title={title}
      width="narrow"
      actLabel={words.act}
      pending={record.isPending}
      error={record.error}
      onAct={act}
      onClose={onClose}
    >
      <FormRow label={words.party} group>
        <ChoiceField name="party" label={words.party} value={party} choices={parties} onCommit={setParty} />
      </FormRow>
      <FormRow label={words.person} required>
        <TextField name="person" value={person} onCommit={setPerson} maxLength={60} />
      </FormRow>
      <FormRow label={words.channel} group>
        <ChoiceField
          name="channel"
          label={words.channel}
          value={channel}
          choices={channels}
          onCommit={setChannel}
        />
      </FormRow>
      <FormRow label={words.reason} required>
        <TextField name="reason" value={reason} onCommit={setReason} rows={2} maxLength={300} />
      </FormRow>
      <FormRow label={words.nextAct} required error={tried && missing ? words.missing : undefined}>
        <TextField name="nextAct" value={nextAct} onCommit={setNextAct} maxLength={200} />
      </FormRow>
    </FormDialog>
  )
}
