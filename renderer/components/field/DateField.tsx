import { useState } from 'react'
import type { CalendarDate } from '../../../shared/time.ts'
import { BoxedInput } from './boxedInput.ts'
import { FieldWords } from './FieldWords.tsx'
import { type FieldProps, useFieldAria } from './fieldRow.ts'
import { useTextBox } from './useTextBox.ts'

/** How a typed date was understood; `words` such as 2026-11-22 星期日（非工作日）. */
export type DateReading =
  | { readonly date: CalendarDate; readonly words: string }
  | { readonly refused: string }

export interface DateFieldProps extends Omit<FieldProps<CalendarDate>, 'onCommit'> {
  /** Null when the box is empty or holds no date. */
  onCommit?(value: CalendarDate | null): void
  /** Reads 20261122, 1122, 11.22, 今, +3; knows today and the calendar, which a box does not. */
  read(typed: string): DateReading
}

/** A date typed as text; the day it was understood as, its weekday and 工作日/非工作日 stand under the box while typing. */
export function DateField(props: DateFieldProps) {
  const { name, value, onCommit, label, error, disabled, readOnly, read } = props
  const [typed, setTyped] = useState<string>()
  const [settled, setSettled] = useState(true)
  const text = typed ?? value ?? ''
  const reading = text.trim() === '' ? null : read(text)
  const refused = reading !== null && 'refused' in reading && settled ? reading.refused : undefined
  const aria = useFieldAria(label, error ?? refused)
  const box = useTextBox<HTMLInputElement>({
    text: value ?? '',
    normalise: (raw) => {
      const found = raw.trim() === '' ? null : read(raw)
      return found !== null && 'date' in found ? found.date : raw.trim()
    },
    onCommit: (committed) => {
      const found = committed === '' ? null : read(committed)
      onCommit?.(found !== null && 'date' in found ? found.date : null)
    },
  })
  return (
    <>
      <BoxedInput
        {...aria}
        {...box}
        name={name}
        disabled={disabled}
        readOnly={readOnly}
        autoComplete="off"
        onInput={(event) => {
          setSettled(false)
          setTyped(event.currentTarget.value)
        }}
        onBlur={(event) => {
          box.onBlur()
          setSettled(true)
          const left = event.currentTarget.value
          setTyped(/^\d{4}-\d{2}-\d{2}$/.test(left) ? undefined : left)
        }}
      />
      <FieldWords
        refused={refused}
        words={reading !== null && 'words' in reading ? reading.words : undefined}
      />
    </>
  )
}
