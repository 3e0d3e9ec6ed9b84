import { styled } from '@mui/material/styles'
import { type ObjectionFileRole, objectionFileNames } from '../../shared/objection/model.ts'

const Select = styled('select')({
  minHeight: '2rem',
  border: '1px solid var(--line-2)',
  borderRadius: 4,
  background: 'var(--paper)',
  color: 'var(--ink)',
  font: 'inherit',
  fontSize: '0.875rem',
})

/** What a clerk hands in by itself; the others come with their own acts. */
const roles = ['unitApplication', 'personStatement', 'evidence', 'datesProof', 'other'] as const

export interface FileRoleSelectProps {
  readonly label: string
  readonly value: ObjectionFileRole
  onCommit(role: ObjectionFileRole): void
}

/** What a file of an objection is. */
export function FileRoleSelect({ label, value, onCommit }: FileRoleSelectProps) {
  return (
    <Select
      data-field
      aria-label={label}
      value={value}
      onChange={(event) => onCommit(event.currentTarget.value as ObjectionFileRole)}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {objectionFileNames[role]}
        </option>
      ))}
    </Select>
  )
}
