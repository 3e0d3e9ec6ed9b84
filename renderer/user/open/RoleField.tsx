import { administratorRoles, type Role, roleConflict, roleNames } from '../../../shared/rights/role.ts'
import { businessRoles } from '../../../shared/rights/roleGroups.ts'
import { CheckField } from '../../components/field/CheckField.tsx'
import { Grid, Paragraph } from '../../components/layout/layout.tsx'

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
    <Grid columns="repeat(3, 1fr)">
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
    </Grid>
  )
  return (
    <div>
      {ticks(businessRoles)}
      <div style={{ borderTop: '1px dashed var(--line-2)' }}>{ticks(administratorRoles)}</div>
      {conflict !== null && (
        <Paragraph role="alert" pad="0 0.5rem 0.25rem" tone="vermilion" size="0.8125rem">
          {conflict}
        </Paragraph>
      )}
    </div>
  )
}
