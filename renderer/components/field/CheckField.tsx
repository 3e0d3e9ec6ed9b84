import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useTypedField } from '../keyboard/keep/useTypedField.ts'
import { type FieldProps, useFieldAria } from './box/fieldRow.ts'

export interface CheckFieldProps extends FieldProps<boolean> {
  /** The words beside the box; they are its accessible name. */
  readonly children: ReactNode
}

const Line = styled('label')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.5rem',
  minHeight: '2.3125rem',
  padding: '0 0.5rem',
  cursor: 'pointer',
  '& input': { width: '1.125rem', height: '1.125rem', margin: 0, accentColor: 'var(--blue)', flex: 'none' },
})

/** A tick: Space turns it, Enter goes on. */
export function CheckField(props: CheckFieldProps) {
  const { name, value, onCommit, error, disabled, readOnly, children } = props
  const { 'aria-labelledby': _rowLabel, ...aria } = useFieldAria(undefined, error)
  useTypedField(name, {
    read: () => ({ value: value ?? false }),
    put: (kept) => {
      if (!disabled && !readOnly) onCommit?.(kept === true)
    },
  })
  return (
    <Line htmlFor={aria.id}>
      <input
        {...aria}
        type="checkbox"
        name={name}
        checked={value ?? false}
        disabled={disabled || readOnly}
        onChange={(event) => onCommit?.(event.target.checked)}
      />
      <span>{children}</span>
    </Line>
  )
}
