import { type ReactNode, useCallback, useRef, useState } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { StepUpContext } from '../../ipc/stepUp.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { zhCN } from '../../text/zhCN.ts'

/** Lets any command ask for the person's own password once more and then go on where it was. */
export function StepUpProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const waiting = useRef<((proved: boolean) => void) | null>(null)
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current?.(false)
        waiting.current = resolve
        setOpen(true)
      }),
    [],
  )
  const settle = (proved: boolean) => {
    setOpen(false)
    waiting.current?.(proved)
    waiting.current = null
  }
  return (
    <StepUpContext value={ask}>
      {children}
      {open && <StepUpDialog onProved={() => settle(true)} onCancel={() => settle(false)} />}
    </StepUpContext>
  )
}

interface StepUpDialogProps {
  onProved(): void
  onCancel(): void
}

function StepUpDialog({ onProved, onCancel }: StepUpDialogProps) {
  const [password, setPassword] = useState('')
  const prove = useCommand('session.stepUp', { onDone: onProved })
  return (
    <ActDialog
      open
      title={zhCN.stepUp.title}
      onCancel={onCancel}
      actions={
        <ActionBar
          primary={
            <PrimaryAction
              label={zhCN.stepUp.confirm}
              pending={prove.isPending}
              onAct={() => {
                if (password !== '') prove.mutate({ password })
              }}
            />
          }
        >
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" onAct={onCancel} variant="text" />
        </ActionBar>
      }
    >
      <EntryForm keep={{ unkept: 'password' }} label={zhCN.stepUp.title} autoFocus>
        <Paragraph margin="0 0 0.75rem">{zhCN.stepUp.what}</Paragraph>
        <FormSheet columns={1}>
          <FormRow label={zhCN.stepUp.password} required>
            <TextField name="own-password" type="password" value={password} onCommit={setPassword} />
          </FormRow>
        </FormSheet>
        <ErrorNotice error={prove.error} />
      </EntryForm>
    </ActDialog>
  )
}
