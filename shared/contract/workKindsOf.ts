import { holdsRole } from '../rights/decision.ts'
import type { Role } from '../rights/role.ts'
import { WorkKind, type WorkKindFacts, workKinds } from '../workbench/model.ts'
import type { ProcedureName } from './contract.ts'
import { accessOf } from './rightsTable.ts'

// A kind whose procedure the contract does not know does not compile.
const kinds: Readonly<Record<WorkKind, WorkKindFacts & { readonly channel: ProcedureName }>> = workKinds

/** The kinds of work that may wait for somebody with these roles, in the order of the work. */
export function workKindsOf(roles: readonly Role[]): readonly WorkKind[] {
  return WorkKind.options.filter((kind) => {
    const { channel, role } = kinds[kind]
    return role === undefined ? holdsRole(accessOf(channel), roles) : roles.includes(role)
  })
}
