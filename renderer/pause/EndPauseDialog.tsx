import { z } from 'zod'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { dayGiven } from '../form/filled.ts'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { pauseWords } from './words.ts'

const words = pauseWords.end
const Boxes = z.object({ on: dayGiven(words.missing) })

export interface EndPauseDialogProps {
  readonly requestId: number
  readonly pauseId: number
  /** Why it rests, in words. */
  readonly reason: string
  onClose(): void
}

/** The day on which work on a letter went on. */
export function EndPauseDialog(props: EndPauseDialogProps) {
  const { end, form } = useEndPauseDialog(props)
  return (
    <FormDialog
      title={words.title}
      width="narrow"
      explain={props.reason}
      actLabel={words.submit}
      pending={end.isPending}
      error={end.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={props.onClose}
    >
      <FormRow label={words.on} required hint={words.onHint} error={form.error('on')}>
        <DayField {...form.field('on')} />
      </FormRow>
    </FormDialog>
  )
}

function useEndPauseDialog({ requestId, pauseId, onClose }: EndPauseDialogProps) {
  const status = useStatus()
  const { today } = useSession()
  const end = useCommand('pauses.end', {
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const form = useSchemaForm(Boxes, {
    start: { on: today },
    onSave: ({ on }) => end.mutate({ requestId, pauseId, on }),
  })
  return { end, form }
}
