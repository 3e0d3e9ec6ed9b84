import type { ReactNode, Ref } from 'react'
import { useTypedField } from '../keyboard/keep/useTypedField.ts'
import { Line, Quiet } from '../layout/layout.tsx'
import { BoxedInput, BoxedTextarea } from './box/boxedInput.ts'
import { type FieldProps, useFieldAria } from './box/fieldRow.ts'
import { useTextBox } from './box/useTextBox.ts'

export interface TextFieldProps extends FieldProps<string> {
  /** Runs on blur: trim, width, brackets. Never changes text under an input method. */
  normalise?(typed: string): string
  readonly type?: 'text' | 'password' | 'tel'
  /** Several lines; Enter then makes a new line and Tab goes on. */
  readonly rows?: number
  readonly mono?: boolean
  readonly placeholder?: string
  /** What is typed here is kept by no form and no lock, though it can be read while it is typed. */
  readonly secret?: boolean
  readonly maxLength?: number
  readonly inputRef?: Ref<HTMLInputElement>
  /** Stands at the right end inside the box, such as a unit or a small button. */
  readonly trailing?: ReactNode
}

const trimmed = (typed: string) => typed.trim()

/** A line of text (or several with `rows`). Trims on blur unless `normalise` says otherwise; a password is left alone. */
export function TextField(props: TextFieldProps) {
  const { type, rows, mono, inputRef, trailing, line, page, common } = useTextField(props)
  if (rows !== undefined) return <BoxedTextarea {...common} {...page} rows={rows} />
  const box = (
    <BoxedInput
      {...common}
      {...line}
      type={type}
      data-mono={mono || undefined}
      ref={(element) => {
        line.ref.current = element
        if (typeof inputRef === 'function') inputRef(element)
        else if (inputRef) inputRef.current = element
      }}
    />
  )
  if (trailing === undefined) return box
  return (
    <Line as="span" align="center" padEnd="0.25rem">
      {box}
      <Quiet white="nowrap">{trailing}</Quiet>
    </Line>
  )
}

function useTextField(props: TextFieldProps) {
  const {
    name,
    value,
    onCommit,
    label,
    error,
    disabled,
    readOnly,
    type = 'text',
    rows,
    mono,
    inputRef,
  } = props
  const { placeholder, maxLength, trailing } = props
  const normalise = props.normalise ?? (type === 'password' ? undefined : trimmed)
  const aria = useFieldAria(label, error)
  const options = { text: value ?? '', ...(normalise && { normalise }), ...(onCommit && { onCommit }) }
  const line = useTextBox<HTMLInputElement>(options)
  const page = useTextBox<HTMLTextAreaElement>(options)
  const used = rows === undefined ? line : page
  useTypedField(type === 'password' || props.secret === true ? undefined : name, {
    read: () => ({ value: used.ref.current?.value ?? '', words: used.ref.current?.value ?? '' }),
    put: (text) => {
      if (used.ref.current !== null) used.ref.current.value = String(text ?? '')
      used.onBlur()
    },
  })
  const common = {
    ...aria,
    name,
    disabled,
    readOnly,
    placeholder,
    maxLength,
    spellCheck: false,
    autoComplete: 'off',
  }
  return { type, rows, mono, inputRef, trailing, line, page, common }
}
