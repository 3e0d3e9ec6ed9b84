import { halfWidth } from '../../../shared/input/halfWidth.ts'
import { zhCN } from '../../text/zhCN.ts'
import { Line, Quiet } from '../layout/layout.tsx'
import { BoxedInput } from './box/boxedInput.ts'
import { type FieldProps, useFieldAria } from './box/fieldRow.ts'
import { type BoxReading, useReadBox } from './box/useReadBox.ts'
import { FieldWords } from './FieldWords.tsx'

export interface NumberFieldProps extends Omit<FieldProps<number>, 'onCommit'> {
  /** Null when the box is empty or holds no whole number in range. */
  onCommit?(value: number | null): void
  readonly min?: number
  readonly max?: number
  /** There is always a number: an emptied box is refused instead of meaning none. */
  readonly never?: 'empty'
  /** Such as 人 or 份, at the right end of the box. */
  readonly unit?: string
}

/** A whole number; no spin buttons, no wheel. What is no number is said at once under the box. */
export function NumberField(props: NumberFieldProps) {
  const { name, disabled, readOnly, unit, refused, box, aria } = useNumberField(props)
  return (
    <>
      <Line as="span" align="center">
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
          <Quiet pad="0 0.5rem" white="nowrap">
            {unit}
          </Quiet>
        )}
      </Line>
      <FieldWords refused={refused} />
    </>
  )
}

function useNumberField(props: NumberFieldProps) {
  const { name, value, onCommit, label, error, disabled, readOnly, min = 0, max = 999_999, unit } = props
  const read = (typed: string): BoxReading<number> => {
    const text = halfWidth(typed)
    if (!/^\d{1,9}$/.test(text)) return { refused: zhCN.field.notNumber(typed.trim()) }
    const number = Number(text)
    if (number < min || number > max) return { refused: zhCN.field.numberRange(min, max) }
    return { value: number, text: String(number) }
  }
  const { refused, box } = useReadBox({
    name,
    text: value === null || value === undefined ? '' : String(value),
    read,
    onCommit,
    never: props.never && zhCN.field.noNumber,
  })
  const aria = useFieldAria(label, error ?? refused)
  return { name, disabled, readOnly, unit, refused, box, aria }
}
