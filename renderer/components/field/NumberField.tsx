import { useState } from 'react'
import { halfWidth } from '../../../shared/input/halfWidth.ts'
import { zhCN } from '../../text/zhCN.ts'
import { BoxedInput } from './boxedInput.ts'
import { FieldWords } from './FieldWords.tsx'
import { type FieldProps, useFieldAria } from './fieldRow.ts'
import { useTextBox } from './useTextBox.ts'

export interface NumberFieldProps extends Omit<FieldProps<number>, 'onCommit'> {
  /** Null when the box is empty or holds no whole number in range. */
  onCommit?(value: number | null): void
  readonly min?: number
  readonly max?: number
  /** Such as 人 or 份, at the right end of the box. */
  readonly unit?: string
}

/** A whole number; no spin buttons, no wheel. What is no number is said at once under the box. */
export function NumberField(props: NumberFieldProps) {
  const { name, value, onCommit, label, error, disabled, readOnly, min = 0, max = 999_999, unit } = props
  const [complaint, setComplaint] = useState<string>()
  const aria = useFieldAria(label, error ?? complaint)
  const box = useTextBox<HTMLInputElement>({
    text: value === null || value === undefined ? '' : String(value),
    normalise: halfWidth,
    onCommit: (text) => {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : null
      const fits = number !== null && number >= min && number <= max
      setComplaint(
        text === '' || fits
          ? undefined
          : number === null
            ? zhCN.field.notNumber
            : zhCN.field.numberRange(min, max),
      )
      onCommit?.(fits ? number : null)
    },
  })
  return (
    <>
      <span style={{ display: 'flex', alignItems: 'center' }}>
        <BoxedInput
          {...aria}
          {...box}
          name={name}
          disabled={disabled}
          readOnly={readOnly}
          inputMode="numeric"
          autoComplete="off"
        />
        {unit !== undefined && (
          <span style={{ padding: '0 0.5rem', color: 'var(--ink-2)', whiteSpace: 'nowrap' }}>{unit}</span>
        )}
      </span>
      <FieldWords refused={complaint} />
    </>
  )
}
