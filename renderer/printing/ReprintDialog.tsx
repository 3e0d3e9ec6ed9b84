import { useState } from 'react'
import type { DispatchDetail } from '../../shared/delivery/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { DestinationRow } from './open/DestinationRow.tsx'
import { useDestination } from './open/useDestination.ts'
import { printingWords } from './words.ts'

const words = printingWords.print

export interface ReprintDialogProps {
  readonly letter: DispatchDetail
  onClose(): void
}

/** 重印: a reason and a second person's approval at the same screen; the copies are numbered on. */
export function ReprintDialog({ letter, onClose }: ReprintDialogProps) {
  const {
    destination,
    copies,
    setCopies,
    reason,
    setReason,
    loginName,
    setLoginName,
    password,
    setPassword,
    tried,
    print,
    isMissing,
    act,
  } = useReprintDialog({ letter, onClose })
  return (
    <ActDialog
      open
      title={words.reprintTitle}
      onCancel={onClose}
      actions={
        <ActionBar primary={<PrimaryAction label={words.reprintAct} pending={print.isPending} onAct={act} />}>
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      <EntryForm label={words.reprintTitle} autoFocus>
        <Paragraph margin="0 0 0.75rem">{words.reprintWhat}</Paragraph>
        <FormSheet columns={1}>
          <FormRow
            label={words.reason}
            required
            error={tried && isMissing && print.error === null ? words.missing : undefined}
          >
            <TextField name="reason" value={reason} maxLength={500} onCommit={setReason} />
          </FormRow>
          <FormRow label={words.copies} required>
            <NumberField
              name="copies"
              value={copies}
              min={1}
              max={50}
              onCommit={(value) => setCopies(value ?? letter.copies)}
            />
          </FormRow>
          <DestinationRow destination={destination} />
          <FormRow label={words.approver} required>
            <TextField name="second-login" value={loginName} onCommit={setLoginName} />
          </FormRow>
          <FormRow label={words.password} required>
            <TextField name="second-password" type="password" value={password} onCommit={setPassword} />
          </FormRow>
        </FormSheet>
        <ErrorNotice error={print.error} />
      </EntryForm>
    </ActDialog>
  )
}

function useReprintDialog({ letter, onClose }: ReprintDialogProps) {
  const status = useStatus()
  const destination = useDestination()
  const [copies, setCopies] = useState(letter.copies)
  const [reason, setReason] = useState('')
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const print = useCommand('prints.printReply', {
    alsoStale: ['dispatches', 'replies', 'requests', 'registers'],
    onDone: ({ target, exportedTo }) => {
      status.say(exportedTo === null ? words.printed(target) : words.exported(exportedTo))
      onClose()
    },
  })
  const isMissing = [...reason].length < 4 || loginName === '' || password === ''
  const act = () => {
    setTried(true)
    if (isMissing) return
    print.mutate({
      replyId: letter.replyId,
      copies,
      paper: letter.preprinted ? 'preprinted' : 'blank',
      destination: destination.destination,
      reprint: { reason, loginName, password },
    })
    setPassword('')
  }
  return {
    destination,
    copies,
    setCopies,
    reason,
    setReason,
    loginName,
    setLoginName,
    password,
    setPassword,
    tried,
    print,
    isMissing,
    act,
  }
}
