import { styled } from '@mui/material/styles'
import { requestWords } from '../words.ts'
import type { FileRole } from './pickedFile.ts'

const Select = styled('select')({
  minHeight: '2rem',
  border: '1px solid var(--line-2)',
  borderRadius: 4,
  background: 'var(--paper)',
  color: 'var(--ink)',
  font: 'inherit',
  fontSize: '0.875rem',
})

export interface RoleSelectProps {
  readonly label: string
  readonly value: FileRole
  onCommit(role: FileRole): void
}

/** What a file is to its letter. */
export function RoleSelect({ label, value, onCommit }: RoleSelectProps) {
  const roles = Object.entries(requestWords.roles) as [FileRole, string][]
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onCommit(event.currentTarget.value as FileRole)}
    >
      {roles.map(([role, name]) => (
        <option key={role} value={role}>
          {name}
        </option>
      ))}
    </Select>
  )
}
