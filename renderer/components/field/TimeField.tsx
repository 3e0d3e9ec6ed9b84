import { useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { BoxedInput } from './boxedInput.ts'
import { FieldWords } from './FieldWords.tsx'
import { type FieldProps, useFieldAria } from './fieldRow.ts'
import { parseTime } from './parseTime.ts'
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
    normalise: (typed) => parseTime(typed) ?? typed.trim(),
    onCommit: (text) => {
      const time = parseTime(text)
      setComplaint(text === '' || time !== null ? undefined : zhCN.field.timeFormat)
      onCommit?.(time)
    },
  })
  return (
    <>
      <BoxedInput {...aria} {...box} name={name} disabled={disabled} readOnly={readOnly} autoComplete="off" />
      <FieldWords refused={complaint} />
    </>
  )
}
