import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useId } from 'react'
import { flushSync } from 'react-dom'
import { stepField } from '../keyboard/fieldOrder.ts'
import { isComposing } from '../keyboard/isComposing.ts'
import { useTypedField } from '../keyboard/keep/useTypedField.ts'
import { primaryNear } from '../keyboard/primaryNear.ts'
import { type FieldProps, useFieldAria } from './box/fieldRow.ts'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

export interface ChoiceFieldProps<Value extends string> extends FieldProps<NoInfer<Value>> {
  readonly choices: readonly Choice<Value>[]
  /** Puts the digits 1..n before the words (default) or leaves them out for yes/no rows with own keys. */
  readonly numbered?: boolean
  /** A digit answers and goes on to the next box: for a list of questions. */
  readonly stepsOn?: boolean
}

const Group = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem',
  padding: '0.1875rem 0.375rem',
  '&[aria-invalid="true"]': { boxShadow: 'inset 0 0 0 1px var(--vermilion)' },
})

const Option = styled('label')({
  // The hidden button lies inside, so that what scrolls to it scrolls to its words.
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.375rem',
  minHeight: '2rem',
  boxSizing: 'border-box',
  padding: '0 0.625rem',
  border: '1px solid var(--line-2)',
  borderRadius: 4,
  background: 'var(--paper)',
  cursor: 'pointer',
  '& input': { position: 'absolute', opacity: 0, width: 1, height: 1, margin: 0 },
  '& kbd': { fontFamily: 'inherit', fontSize: '0.8125rem', color: 'var(--ink-3)' },
  '&:has(input:checked)': {
    background: 'var(--blue-weak)',
    borderColor: 'var(--blue)',
    boxShadow: 'inset 0 0 0 1px var(--blue)',
    fontWeight: 600,
  },
  '&:has(input:checked) kbd': { color: 'var(--ink-2)' },
  '&:has(input:focus-visible)': { outline: '2px solid var(--blue)', outlineOffset: 1 },
  '&:has(input:disabled)': { color: 'var(--ink-3)', cursor: 'default', background: 'var(--paper-2)' },
})

/** To the box after this answer, which is rendered already. Enter pressed out of habit does not step once more (`EntryForm`). */
function stepOn(group: HTMLElement): void {
  const form = group.closest('form')
  if (form === null) return
  if (!stepField(form, 1)) primaryNear(form)?.focus()
  form.dataset.stepped = ''
}

/** One of a few: press its digit, use the arrows, or click. For more than about seven use `PickerField`. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const {
    name,
    value,
    onCommit,
    label,
    error,
    disabled,
    readOnly,
    choices,
    numbered = true,
    stepsOn = false,
  } = props
  const aria = useFieldAria(label, error)
  const group = useId()
  const frozen = disabled || readOnly
  const touch = useTypedField(name, {
    read: () => ({ value: value ?? null }),
    put: (kept) => {
      const choice = choices.find((one) => one.value === kept)
      if (choice !== undefined && !choice.disabled && !frozen) onCommit?.(choice.value)
    },
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || !/^[1-9]$/.test(event.key) || frozen) return
    const choice = choices[Number(event.key) - 1]
    if (choice === undefined || choice.disabled) return
    event.preventDefault()
    touch()
    if (stepsOn) flushSync(() => onCommit?.(choice.value))
    else onCommit?.(choice.value)
    const group = event.currentTarget
    group.querySelectorAll<HTMLInputElement>('input')[Number(event.key) - 1]?.focus()
    if (stepsOn) stepOn(group)
  }

  return (
    <Group {...aria} role="radiogroup" onKeyDown={onKeyDown}>
      {choices.map((choice, index) => (
        <Option key={choice.value}>
          <input
            type="radio"
            name={`${name}${group}`}
            value={choice.value}
            checked={value === choice.value}
            disabled={frozen || choice.disabled}
            onChange={() => onCommit?.(choice.value)}
          />
          {numbered && <kbd aria-hidden>{index + 1}</kbd>}
          {choice.label}
        </Option>
      ))}
    </Group>
  )
}
