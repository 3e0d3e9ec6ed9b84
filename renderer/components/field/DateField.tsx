import { useState } from 'react'
import type { CalendarDate } from '../../../shared/time.ts'
import { BoxedInput } from './box/boxedInput.ts'
import { type FieldProps, useFieldAria } from './box/fieldRow.ts'
import { useReadBox } from './box/useReadBox.ts'
import { FieldWords } from './FieldWords.tsx'

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
  const { name, disabled, readOnly, setTyped, box, shown, aria, reading } = useDateField(props)
  return (
    <>
      <BoxedInput
        {...aria}
        {...box}
        name={name}
        disabled={disabled}
        readOnly={readOnly}
        autoComplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          box.onBlur()
          setTyped(null)
        }}
        onKeyDown={(event) => {
          box.onKeyDown(event)
          if (event.key === 'Enter') setTyped(null)
        }}
      />
      <FieldWords
        refused={shown}
        words={reading !== null && 'words' in reading ? reading.words : undefined}
      />
    </>
  )
}

function useDateField(props: DateFieldProps) {
  const { name, value, onCommit, label, error, disabled, readOnly, read } = props
  // What is being typed; null while nobody types.
  const [typed, setTyped] = useState<string | null>(null)
  const { refused, box } = useReadBox<CalendarDate>({
    name,
    text: value ?? '',
    read: (raw) => {
      const found = read(raw)
      return 'date' in found ? { value: found.date, text: found.date } : found
    },
    onCommit,
  })
  const shown = typed === null ? refused : undefined
  const aria = useFieldAria(label, error ?? shown)
  const text = typed ?? value ?? ''
  const reading = shown !== undefined || text.trim() === '' ? null : read(text)
  return { name, disabled, readOnly, setTyped, box, shown, aria, reading }
}
