import { z } from 'zod'
import { PauseReason } from '../../shared/pause/model.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { dayGiven, filled } from '../form/filled.ts'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { pauseWords } from './words.ts'

const words = pauseWords.open
const reasons = PauseReason.options.map((value) => ({ value, label: pauseWords.reasons[value] }))
const Boxes = z.object({ reason: PauseReason, note: filled(words.missing), from: dayGiven(words.missing) })

export interface OpenPauseDialogProps {
  readonly requestId: number
  onClose(): void
}

/** Why a letter rests and from which day. */
export function OpenPauseDialog(props: OpenPauseDialogProps) {
  const { open, form } = useOpenPauseDialog(props)
  return (
    <FormDialog
      title={words.title}
      width="narrow"
      explain={words.explain}
      actLabel={words.submit}
      pending={open.isPending}
      error={open.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={props.onClose}
    >
      <FormRow label={words.reason} group>
        <ChoiceField {...form.field('reason')} label={words.reason} choices={reasons} />
      </FormRow>
      <FormRow label={words.note} required hint={words.noteHint} error={form.error('note')}>
        <TextField {...form.field('note')} rows={2} maxLength={200} />
      </FormRow>
      <FormRow label={words.from} required error={form.error('from')}>
        <DayField {...form.field('from')} />
      </FormRow>
    </FormDialog>
  )
}

function useOpenPauseDialog({ requestId, onClose }: OpenPauseDialogProps) {
  const status = useStatus()
  const { today } = useSession()
  const open = useCommand('pauses.open', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { reason: 'unitExplains', note: '', from: today },
    saidOnce: words.missing,
    onSave: (pause) => open.mutate({ requestId, ...pause }),
  })
  return { open, form }
}
