import { useState } from 'react'
import { PauseReason } from '../../shared/pause/model.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { pauseWords } from './words.ts'

const words = pauseWords.open
const reasons = PauseReason.options.map((value) => ({ value, label: pauseWords.reasons[value] }))

export interface OpenPauseDialogProps {
  readonly requestId: number
  onClose(): void
}

/** Why a letter rests and from which day. */
export function OpenPauseDialog({ requestId, onClose }: OpenPauseDialogProps) {
  const { reason, setReason, note, setNote, from, setFrom, tried, open, act } = useOpenPauseDialog({
    requestId,
    onClose,
  })
  return (
    <FormDialog
      title={words.title}
      width="narrow"
      explain={words.explain}
      actLabel={words.submit}
      pending={open.isPending}
      error={open.error}
      onAct={act}
      onClose={onClose}
    >
      <FormRow label={words.reason} group>
        <ChoiceField
          name="reason"
          label={words.reason}
          value={reason}
          choices={reasons}
          onCommit={setReason}
        />
      </FormRow>
      <FormRow
        label={words.note}
        required
        hint={words.noteHint}
        error={tried && (note === '' || from === null) ? words.missing : undefined}
      >
        <TextField name="note" value={note} onCommit={setNote} rows={2} maxLength={200} />
      </FormRow>
      <FormRow label={words.from} required>
        <DayField name="from" value={from} onCommit={setFrom} />
      </FormRow>
    </FormDialog>
  )
}

function useOpenPauseDialog({ requestId, onClose }: OpenPauseDialogProps) {
  const status = useStatus()
  const { today } = useSession()
  const [reason, setReason] = useState<PauseReason>('unitExplains')
  const [note, setNote] = useState('')
  const [from, setFrom] = useState<string | null>(today)
  const [tried, setTried] = useState(false)
  const open = useCommand('pauses.open', {
    alsoStale: ['deadlines'],
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const act = () => {
    setTried(true)
    if (from !== null && note !== '') open.mutate({ requestId, reason, note, from })
  }
  return { reason, setReason, note, setNote, from, setFrom, tried, open, act }
}
