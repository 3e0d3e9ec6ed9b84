import { useState } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { zhCN } from '../../text/zhCN.ts'

/** One line of a small form; every one must be filled in. */
export interface DialogField<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  readonly start?: string
}

export interface FieldsDialogProps<Name extends string> {
  readonly title: string
  readonly act: string
  readonly fields: readonly DialogField<Name>[]
  readonly pending: boolean
  readonly error: unknown
  onConfirm(values: Readonly<Record<Name, string>>): void
  onCancel(): void
}

/** A handful of lines and one act. */
export function FieldsDialog<Name extends string>(props: FieldsDialogProps<Name>) {
  const { title, act, fields, pending, error, onConfirm, onCancel } = props
  const [values, setValues] = useState(
    () => Object.fromEntries(fields.map(({ name, start }) => [name, start ?? ''])) as Record<Name, string>,
  )
  const [tried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (fields.every(({ name }) => values[name] !== '')) onConfirm(values)
  }
  return (
    <ActDialog
      open
      title={title}
      onCancel={onCancel}
      actions={
        <ActionBar primary={<PrimaryAction label={act} pending={pending} onAct={confirm} />}>
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onCancel} />
        </ActionBar>
      }
    >
      <EntryForm label={title} autoFocus>
        <FormSheet columns={1}>
          {fields.map(({ name, label, hint }) => (
            <FormRow
              key={name}
              label={label}
              required
              hint={hint}
              error={tried && values[name] === '' ? `请填写${label}。` : undefined}
            >
              <TextField
                name={name}
                value={values[name]}
                maxLength={200}
                onCommit={(text) => setValues((was) => ({ ...was, [name]: text }))}
              />
            </FormRow>
          ))}
        </FormSheet>
        <ErrorNotice error={error} />
      </EntryForm>
    </ActDialog>
  )
}
