import { useState } from 'react'
import type { ExtensionView } from '../../shared/extension/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { DayStrip } from '../deadline/DayStrip.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { extensionWords } from './words.ts'

const words = extensionWords.decide

export interface DecideDialogProps {
  readonly extension: ExtensionView
  onClose(): void
}

/** Another person approves or refuses an extension; both are final. */
export function DecideDialog({ extension, onClose }: DecideDialogProps) {
  const status = useStatus()
  const [reason, setReason] = useState('')
  const decide = useCommand('extensions.decide', {
    alsoStale: ['requests'],
    onDone: (_, { granted }) => {
      status.say(granted ? words.granted : words.refused)
      onClose()
    },
  })
  const act = (granted: boolean) => decide.mutate({ extensionId: extension.extensionId, granted, reason })
  return (
    <ActDialog
      open
      title={words.title}
      width="wide"
      onCancel={onClose}
      actions={
        <ActionBar
          primary={<PrimaryAction label={words.grant} pending={decide.isPending} onAct={() => act(true)} />}
        >
          <KeyButton label={words.refuse} onAct={() => act(false)} />
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <EntryForm label={words.title} autoFocus>
        <p style={{ margin: '0 0 0.5rem' }}>
          {extensionWords.legal} {extension.fromDueOn}　{extensionWords.extended}{' '}
          <strong>{extension.newDueOn}</strong>　{extension.requestedBy}：{extension.reason}
        </p>
        <DayStrip explanation={extension.explanation} dayZero={extensionWords.legal} />
        <FormSheet columns={1}>
          <FormRow label={words.reason} hint={words.reasonHint}>
            <TextField name="decision" value={reason} onCommit={setReason} maxLength={300} />
          </FormRow>
        </FormSheet>
        <ErrorNotice error={decide.error} />
      </EntryForm>
    </ActDialog>
  )
}
