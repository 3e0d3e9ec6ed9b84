import { useState } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { zhCN } from '../../text/zhCN.ts'
import { useHandOver } from '../../user/open/useHandOver.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.proofread

export interface FinishDialogProps {
  readonly requestId: number
  readonly rosterId: number
  onClose(): void
  onDone(): void
}

/** 名单校对 ends with the head count of the paper: nobody was left out and nobody added. */
export function FinishDialog({ rosterId, onClose, onDone }: FinishDialogProps) {
  const dialog = useFinishDialog({
    rosterId,
    onDone,
  })
  return (
    <ActDialog
      open
      title={words.finishTitle}
      onCancel={onClose}
      actions={
        <ActionBar
          primary={
            <PrimaryAction label={words.finish} pending={dialog.finish.isPending} onAct={dialog.act} />
          }
        >
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <FinishForm dialog={dialog} />
    </ActDialog>
  )
}

function FinishForm({ dialog }: { readonly dialog: FinishDialogState }) {
  return (
    <EntryForm keep="here" label={words.finishTitle} autoFocus>
      <FormSheet columns={1}>
        <FormRow label={words.headCount} required>
          <NumberField
            name="headCount"
            value={dialog.headCount}
            max={20_000}
            unit={rosterWords.personUnit}
            onCommit={dialog.setHeadCount}
          />
        </FormRow>
        <FormRow label={words.explanation} hint={words.explanationHint}>
          <TextField
            name="explanation"
            value={dialog.explanation}
            onCommit={dialog.setExplanation}
            maxLength={300}
          />
        </FormRow>
      </FormSheet>
      <ErrorNotice error={dialog.finish.error} />
    </EntryForm>
  )
}

type FinishDialogState = ReturnType<typeof useFinishDialog>

function useFinishDialog({ rosterId, onDone }: Pick<FinishDialogProps, 'rosterId' | 'onDone'>) {
  const [headCount, setHeadCount] = useState<number | null>(null)
  const [explanation, setExplanation] = useState('')
  const status = useStatus()
  const handOver = useHandOver('inquirer')
  const finish = useCommand('rosters.finishProofread', {
    onDone: ({ ready, waiting }) => {
      status.say(handOver(waiting > 0 ? words.doneWaiting(ready, waiting) : words.done(ready)))
      onDone()
    },
  })
  const act = () => {
    if (headCount !== null) finish.mutate({ rosterId, headCount, explanation })
  }
  return { headCount, setHeadCount, explanation, setExplanation, finish, act }
}
