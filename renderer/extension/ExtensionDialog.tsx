import { useState } from 'react'
import type { TalkView } from '../../shared/extension/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Block, Line } from '../components/layout/layout.tsx'
import { DayStrip } from '../deadline/open/DayStrip.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { extensionWords } from './words.ts'

const words = extensionWords.request

export interface ExtensionDialogProps {
  readonly requestId: number
  /** The talk it stands on. */
  readonly talk: TalkView
  onClose(): void
}

/** Another last day and why; every day that is counted to it is shown before it is asked for. */
export function ExtensionDialog({ requestId, talk, onClose }: ExtensionDialogProps) {
  const { newDueOn, setNewDueOn, reason, setReason, tried, preview, ask, missing, act } = useExtensionDialog({
    requestId,
    talk,
    onClose,
  })
  return (
    <FormDialog
      title={words.title}
      actLabel={words.act}
      pending={ask.isPending}
      error={ask.error ?? (newDueOn === null ? null : preview.error)}
      below={<ExtensionBelow newDueOn={newDueOn} setReason={setReason} preview={preview} />}
      onAct={act}
      onClose={onClose}
    >
      <FormRow label={words.talk} group>
        <Block as="span" pad="0.4375rem 0.5rem">
          {beijingMinute(talk.talkedAt)}　{talk.spokeWith}　{talk.agreed}
        </Block>
      </FormRow>
      <FormRow label={words.newDueOn} required>
        <DayField name="newDueOn" value={newDueOn} onCommit={setNewDueOn} />
      </FormRow>
      <FormRow
        label={words.reason}
        required
        hint={words.reasonHint}
        error={tried && missing ? words.missing : undefined}
      >
        <TextField name="reason" value={reason} onCommit={setReason} rows={2} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

type ExtensionDialogState = ReturnType<typeof useExtensionDialog>

function useExtensionDialog({ requestId, talk, onClose }: ExtensionDialogProps) {
  const status = useStatus()
  const [newDueOn, setNewDueOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const preview = useQuery(
    'extensions.preview',
    { requestId, newDueOn: newDueOn ?? '2026-01-01' },
    { enabled: newDueOn !== null },
  )
  const ask = useCommand('extensions.request', {
    alsoStale: ['requests'],
    onDone: () => {
      status.say(words.done)
      onClose()
    },
  })
  const missing = newDueOn === null || reason === ''
  const act = () => {
    setTried(true)
    if (newDueOn !== null && !missing) ask.mutate({ requestId, talkId: talk.talkId, reason, newDueOn })
  }
  return { newDueOn, setNewDueOn, reason, setReason, tried, preview, ask, missing, act }
}

function ExtensionBelow({
  newDueOn,
  setReason,
  preview,
}: Pick<ExtensionDialogState, 'newDueOn' | 'setReason' | 'preview'>) {
  return (
    <>
      <Line wrap gap="0.25rem" margin="0.5rem 0">
        {words.phrases.map((phrase) => (
          <KeyButton key={phrase} label={phrase} variant="text" onAct={() => setReason(phrase)} />
        ))}
      </Line>
      {newDueOn !== null && preview.data && (
        <DayStrip explanation={preview.data.explanation} dayZero={extensionWords.legal} />
      )}
    </>
  )
}
