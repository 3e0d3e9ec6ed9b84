import { useState } from 'react'
import { parseTimeInput } from '../../../shared/input/parseTimeInput.ts'
import { BoxedInput } from './boxedInput.ts'
import { FieldWords } from './FieldWords.tsx'
import { type FieldProps, useFieldAria } from './fieldRow.ts'
import { useTextBox } from './useTextBox.ts'

export interface TimeFieldProps extends Omit<FieldProps<string>, 'onCommit'> {
  /** `HH:mm`, or null when empty or not a time. */
  onCommit?(value: string | null): void
}

/** A time of day: accepts 930, 0930, 9:30, 9点30; shows 09:30. */
export function TimeField({ name, value, onCommit, label, error, disabled, readOnly }: TimeFieldProps) {
  const [complaint, setComplaint] = useState<string>()
  const aria = useFieldAria(label, error ?? complaint)
  const box = useTextBox<HTMLInputElement>({
    text: value ?? '',
    normalise: (typed) => {
      const read = parseTimeInput(typed)
      return read.ok ? read.value : typed.trim()
    },
    onCommit: (text) => {
      const read = parseTimeInput(text)
      setComplaint(text === '' || read.ok ? undefined : read.fault.message)
      onCommit?.(read.ok ? read.value : null)
    },
  })
  return (
    <>
      <BoxedInput {...aria} {...box} name={name} disabled={disabled} readOnly={readOnly} autoComplete="off" />
      <FieldWords refused={complaint} />
    </>
  )
}
