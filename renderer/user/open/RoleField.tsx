import { administratorRoles, type Role, roleConflict, roleNames } from '../../../shared/rights/role.ts'
import { businessRoles } from '../../../shared/rights/roleGroups.ts'
import { CheckField } from '../../components/field/CheckField.tsx'

export interface RoleFieldProps {
  readonly value: readonly Role[]
  onCommit(roles: readonly Role[]): void
}

/** All roles as ticks, business roles first; what may not meet is said at once. */
export function RoleField({ value, onCommit }: RoleFieldProps) {
  const conflict = roleConflict(value)
  const turn = (role: Role, on: boolean) =>
    onCommit(on ? [...value, role] : value.filter((held) => held !== role))
  const ticks = (roles: readonly Role[]) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)' }}>
      {roles.map((role) => (
        <CheckField
          key={role}
          name={`role-${role}`}
          value={value.includes(role)}
          onCommit={(on) => turn(role, on)}
        >
          {roleNames[role]}
        </CheckField>
      ))}
    </div>
  )
  return (
    <div>
      {ticks(businessRoles)}
      <div style={{ borderTop: '1px dashed var(--line-2)' }}>{ticks(administratorRoles)}</div>
      {conflict !== null && (
        <p
          role="alert"
          style={{ margin: 0, padding: '0 0.5rem 0.25rem', color: 'var(--vermilion)', fontSize: '0.8125rem' }}
        >
          {conflict}
        </p>
      )}
    </div>
  )
}
