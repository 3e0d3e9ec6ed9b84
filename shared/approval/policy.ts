import type { Role } from '../user/model.ts'
import type { ApprovalKind } from './model.ts'

/** Who proposes and who confirms one kind of proposal; a pair is valid in either direction. */
interface ApprovalPolicy {
  readonly roles: readonly [Role, Role]
}

const managers: ApprovalPolicy = { roles: ['systemAdmin', 'securityAdmin'] }

/** Each kind of proposal and the two roles it takes (security 11, 12). */
export const approvalPolicies = {
  createUser: managers,
  changeRoles: managers,
  resetPassword: managers,
  removeUser: managers,
  changeSetting: managers,
} as const satisfies Record<ApprovalKind, ApprovalPolicy>

/** A person who takes part in a proposal. */
export interface ApprovalParty {
  readonly userId: number
  readonly roles: readonly Role[]
}

/** True when these roles may propose a kind. */
export function mayPropose(kind: ApprovalKind, roles: readonly Role[]): boolean {
  return approvalPolicies[kind].roles.some((role) => roles.includes(role))
}

/** True when a person may decide on somebody's proposal: another person, holding the other role of the pair. */
export function mayDecide(
  kind: ApprovalKind,
  proposal: { readonly proposedBy: number; readonly proposerRole: Role },
  party: ApprovalParty,
): boolean {
  if (party.userId === proposal.proposedBy) return false
  return approvalPolicies[kind].roles.some(
    (role) => role !== proposal.proposerRole && party.roles.includes(role),
  )
}
