import { useState } from 'react'
import type { ExtensionView } from '../../shared/extension/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Paragraph } from '../components/layout/layout.tsx'
import { DayStrip } from '../deadline/open/DayStrip.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { extensionWords } from './words.ts'

const words = extensionWords.decide

export interface DecideDialogProps {
  readonly extension: ExtensionView
  onClose(): void
}

/** Another person approves or refuses an extension; both are final. */
export function DecideDialog({ extension, onClose }: DecideDialogProps) {
  const { reason, setReason, decide, act } = useDecideDialog({ extension, onClose })
  return (
    <FormDialog
      title={words.title}
      explain={
        <>
          <Paragraph margin="0 0 0.5rem">
            {extensionWords.legal} {extension.fromDueOn}　{extensionWords.extended}{' '}
            <strong>{extension.newDueOn}</strong>　{extension.requestedBy}：{extension.reason}
          </Paragraph>
          <DayStrip explanation={extension.explanation} dayZero={extensionWords.legal} />
        </>
      }
      actLabel={words.grant}
      pending={decide.isPending}
      error={decide.error}
      otherActs={<KeyButton label={words.refuse} onAct={() => act(false)} />}
      onAct={() => act(true)}
      onClose={onClose}
    >
      <FormRow label={words.reason} hint={words.reasonHint}>
        <TextField name="decision" value={reason} onCommit={setReason} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}

function useDecideDialog({ extension, onClose }: DecideDialogProps) {
  const status = useStatus()
  const [reason, setReason] = useState('')
  const decide = useCommand('extensions.decide', {
    onDone: (_, { granted }) => {
      status.say(granted ? words.granted : words.refused)
      onClose()
    },
  })
  const act = (granted: boolean) => decide.mutate({ extensionId: extension.extensionId, granted, reason })
  return { reason, setReason, decide, act }
}
