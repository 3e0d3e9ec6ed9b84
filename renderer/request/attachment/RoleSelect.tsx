import { choicesOf } from '../../components/field/choices.ts'
import { SelectField } from '../../components/field/SelectField.tsx'
import { requestWords } from '../words.ts'
import type { FileRole } from './pickedFile.ts'

const roles = choicesOf<FileRole>(requestWords.roles)

export interface RoleSelectProps {
  readonly label: string
  readonly value: FileRole
  onCommit(role: FileRole): void
}

/** What a file is to its letter. */
export function RoleSelect({ label, value, onCommit }: RoleSelectProps) {
  return <SelectField name="role" label={label} value={value} choices={roles} onCommit={onCommit} />
}
