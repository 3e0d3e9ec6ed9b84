import { useState } from 'react'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { requestWords } from '../words.ts'

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
    <FormDialog
      title={title}
      width="narrow"
      actLabel={act}
      pending={pending}
      error={error}
      onAct={confirm}
      onClose={onCancel}
    >
      {fields.map(({ name, label, hint }) => (
        <FormRow
          key={name}
          label={label}
          required
          hint={hint}
          error={tried && values[name] === '' ? requestWords.fields.needed(label) : undefined}
        >
          <TextField
            name={name}
            value={values[name]}
            maxLength={200}
            onCommit={(text) => setValues((was) => ({ ...was, [name]: text }))}
          />
        </FormRow>
      ))}
    </FormDialog>
  )
}
