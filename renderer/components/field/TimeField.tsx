import { parseTimeInput } from '../../../shared/input/parseTimeInput.ts'
import { BoxedInput } from './box/boxedInput.ts'
import { type FieldProps, useFieldAria } from './box/fieldRow.ts'
import { type BoxReading, useReadBox } from './box/useReadBox.ts'
import { FieldWords } from './FieldWords.tsx'

export interface TimeFieldProps extends Omit<FieldProps<string>, 'onCommit'> {
  /** `HH:mm`, or null when empty or not a time. */
  onCommit?(value: string | null): void
}

function readTime(typed: string): BoxReading<string> {
  const read = parseTimeInput(typed)
  return read.ok ? { value: read.value, text: read.value } : { refused: read.fault.message }
}

/** A time of day: accepts 930, 0930, 9:30, 9点30; shows 09:30. */
export function TimeField({ name, value, onCommit, label, error, disabled, readOnly }: TimeFieldProps) {
  const { refused, box } = useReadBox({ name, text: value ?? '', read: readTime, onCommit })
  const aria = useFieldAria(label, error ?? refused)
  return (
    <>
      <BoxedInput {...aria} {...box} name={name} disabled={disabled} readOnly={readOnly} autoComplete="off" />
      <FieldWords refused={refused} />
    </>
  )
}
