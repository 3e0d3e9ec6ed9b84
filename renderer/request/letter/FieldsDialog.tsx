import { z } from 'zod'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { filled } from '../../form/filled.ts'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
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

const boxesOf = (fields: readonly DialogField<string>[]) =>
  z.object(
    Object.fromEntries(fields.map(({ name, label }) => [name, filled(requestWords.fields.needed(label))])),
  )

/** A handful of lines and one act. */
export function FieldsDialog<Name extends string>(props: FieldsDialogProps<Name>) {
  const { title, act, fields, pending, error, onConfirm, onCancel } = props
  const form = useSchemaForm(boxesOf(fields), {
    start: Object.fromEntries(fields.map(({ name, start }) => [name, start ?? ''])),
    // The boxes are those of the fields, one of each name.
    onSave: (values) => onConfirm(values as Readonly<Record<Name, string>>),
  })
  return (
    <FormDialog
      title={title}
      width="narrow"
      actLabel={act}
      pending={pending}
      error={error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onCancel}
    >
      {fields.map(({ name, label, hint }) => (
        <FormRow key={name} label={label} required hint={hint} error={form.error(name)}>
          <TextField {...form.field(name)} maxLength={200} />
        </FormRow>
      ))}
    </FormDialog>
  )
}
