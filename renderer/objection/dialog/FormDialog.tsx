import type { ReactNode, Ref } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { FormSheet } from '../../components/field/FormRow.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { zhCN } from '../../text/zhCN.ts'

export interface FormDialogProps {
  readonly title: string
  readonly explain?: string
  readonly actLabel: string
  readonly pending: boolean
  readonly error: unknown
  readonly blocked?: string | undefined
  readonly formRef?: Ref<HTMLFormElement>
  /** The rows of the sheet. */
  readonly children: ReactNode
  onAct(): void
  onClose(): void
}

/** An act of a case that asks for a few things: one sheet, one primary act, Esc leaves. */
export function FormDialog(props: FormDialogProps) {
  const { title, explain, actLabel, pending, error, blocked, formRef, children, onAct, onClose } = props
  return (
    <ActDialog
      open
      width="wide"
      title={title}
      onCancel={onClose}
      actions={
        <ActionBar
          primary={<PrimaryAction label={actLabel} pending={pending} blocked={blocked} onAct={onAct} />}
        >
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onClose} />
        </ActionBar>
      }
    >
      {explain !== undefined && <p style={{ margin: '0 0 0.5rem', color: 'var(--ink-2)' }}>{explain}</p>}
      <EntryForm label={title} autoFocus {...(formRef && { ref: formRef })}>
        <FormSheet columns={1}>{children}</FormSheet>
      </EntryForm>
      <ErrorNotice error={error} />
    </ActDialog>
  )
}
