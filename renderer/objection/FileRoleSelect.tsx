import { type ObjectionFileRole, objectionFileNames } from '../../shared/objection/model.ts'
import { SelectField } from '../components/field/SelectField.tsx'

/** What a clerk hands in by itself; the others come with their own acts. */
const roles = (['unitApplication', 'personStatement', 'evidence', 'datesProof', 'other'] as const).map(
  (value) => ({ value, label: objectionFileNames[value] }),
)

export interface FileRoleSelectProps {
  readonly label: string
  readonly value: ObjectionFileRole
  onCommit(role: ObjectionFileRole): void
}

/** What a file of an objection is. */
export function FileRoleSelect({ label, value, onCommit }: FileRoleSelectProps) {
  return (
    <SelectField<ObjectionFileRole>
      name="fileRole"
      label={label}
      value={value}
      choices={roles}
      onCommit={onCommit}
    />
  )
}
