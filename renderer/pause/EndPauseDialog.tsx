import { useState } from 'react'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { pauseWords } from './words.ts'

const words = pauseWords.end

export interface EndPauseDialogProps {
  readonly requestId: number
  readonly pauseId: number
  /** Why it rests, in words. */
  readonly reason: string
  onClose(): void
}

/** The day on which work on a letter went on. */
export function EndPauseDialog({ requestId, pauseId, reason, onClose }: EndPauseDialogProps) {
  const { on, setOn, tried, end, act } = useEndPauseDialog({ requestId, pauseId, onClose })
  return (
    <FormDialog
      title={words.title}
      width="narrow"
      explain={reason}
      actLabel={words.submit}
      pending={end.isPending}
      error={end.error}
      onAct={act}
      onClose={onClose}
    >
      <FormRow
        label={words.on}
        required
        hint={words.onHint}
        error={tried && on === null ? words.missing : undefined}
      >
        <DayField name="on" value={on} onCommit={setOn} />
      </FormRow>
    </FormDialog>
  )
}

function useEndPauseDialog({
  requestId,
  pauseId,
  onClose,
}: Pick<EndPauseDialogProps, 'requestId' | 'pauseId' | 'onClose'>) {
  const status = useStatus()
  const { today } = useSession()
  const [on, setOn] = useState<string | null>(today)
  const [tried, setTried] = useState(false)
  const end = useCommand('pauses.end', {
    alsoStale: ['deadlines'],
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const act = () => {
    setTried(true)
    if (on !== null) end.mutate({ requestId, pauseId, on })
  }
  return { on, setOn, tried, end, act }
}
