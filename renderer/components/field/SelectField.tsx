import { styled } from '@mui/material/styles'
import { useTypedField } from '../keyboard/keep/useTypedField.ts'
import { type FieldProps, useFieldAria } from './box/fieldRow.ts'
import type { Choice } from './ChoiceField.tsx'

const Select = styled('select')({
  minHeight: '2rem',
  maxWidth: '100%',
  border: '1px solid var(--line-2)',
  borderRadius: 4,
  background: 'var(--paper)',
  color: 'var(--ink)',
  font: 'inherit',
  fontSize: '0.875rem',
})

export interface SelectFieldProps<Value extends string> extends FieldProps<NoInfer<Value>> {
  readonly choices: readonly Choice<Value>[]
}

/** One of a few where a row of keys has no room: arrows or first characters choose. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { name, value, onCommit, label, error, disabled, readOnly, choices } = props
  const aria = useFieldAria(label, error)
  useTypedField(name, {
    read: () => ({ value: value ?? null }),
    put: (kept) => {
      const choice = choices.find((one) => one.value === kept)
      if (choice !== undefined) onCommit?.(choice.value)
    },
  })
  return (
    <Select
      {...aria}
      data-field
      name={name}
      value={value ?? ''}
      disabled={disabled || readOnly}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => choice.value === currentTarget.value)
        if (chosen !== undefined) onCommit?.(chosen.value)
      }}
    >
      {/* Nothing is chosen yet, and nothing looks as if it were: else the first could not be chosen at all. */}
      {!choices.some((choice) => choice.value === (value ?? '')) && <option value="" />}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
}
