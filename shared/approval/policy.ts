import { Role } from '../rights/role.ts'
import { deskRoles, managingRoles } from '../rights/roleGroups.ts'
import { type HumanId, isSameHuman } from '../user/human.ts'
import { ApprovalKind } from './model.ts'

/** Who proposes and who confirms one kind of proposal. */
interface ApprovalPolicy {
  readonly proposers: readonly Role[]
  readonly confirmers: readonly Role[]
  /** True where the confirmer must hold another role than the one the proposal was made in. */
  readonly byAnotherRole?: true
  /** Who confirms, in the words of the screen and of a refusal: 须由……确认. */
  readonly confirmedBy: string
}

/** Two administrators: 系统管理员 and 安全管理员, in either direction (security 11, 12). */
const twoAdministrators: ApprovalPolicy = {
  proposers: managingRoles,
  confirmers: managingRoles,
  byAnotherRole: true,
  confirmedBy: '另一名管理员（与提出人岗位不同）',
}

/** 名单字典: anybody of the desk proposes; 复核人 or, for 部门负责人, 签发人 confirms. */
const dictionary: ApprovalPolicy = {
  proposers: deskRoles,
  confirmers: ['secondReviewer', 'signer'],
  confirmedBy: '另一名复核人或签发人',
}

/** One of the desk keys it from the paper, any other of the desk confirms it. */
const twoOfTheDesk: ApprovalPolicy = {
  proposers: deskRoles,
  confirmers: deskRoles,
  confirmedBy: '查询岗位的另一人',
}

/** 签发与审查授权: one of the desk enters it from the paper, an administrator confirms; nobody of the desk makes a signer alone with another. */
const deskAndAdministrator: ApprovalPolicy = {
  proposers: deskRoles,
  confirmers: managingRoles,
  confirmedBy: '另一人：系统管理员或安全管理员',
}

/**
 * The one table of who proposes and who confirms which kind. Whoever confirms is always another human than the proposer; the table says which
 * roles open either side.
 */
export const approvalPolicies: Readonly<Record<ApprovalKind, ApprovalPolicy>> = {
  createUser: twoAdministrators,
  changeRoles: twoAdministrators,
  resetPassword: twoAdministrators,
  removeUser: twoAdministrators,
  returnUser: twoAdministrators,
  changeSetting: twoAdministrators,
  changePolicy: twoAdministrators,
  addAuthority: deskAndAdministrator,
  endAuthority: deskAndAdministrator,
  addListType: dictionary,
  changeListType: dictionary,
  classifyList: dictionary,
  confirmUnit: twoOfTheDesk,
  admitSpecially: twoOfTheDesk,
  correctRegistration: twoOfTheDesk,
  enterLate: twoOfTheDesk,
}

/** A person who takes part in a proposal: the human who counts, and the roles held now. */
export interface ApprovalParty {
  readonly human: HumanId
  readonly roles: readonly Role[]
}

/** What the policy asks about a proposal: which human made it, in which role. */
interface Proposed {
  readonly kind: ApprovalKind
  readonly proposer: HumanId
  readonly proposerRole: Role
}

/** The role in which these roles propose a kind; null when they may not. */
export function proposingRole(kind: ApprovalKind, roles: readonly Role[]): Role | null {
  return approvalPolicies[kind].proposers.find((role) => roles.includes(role)) ?? null
}

const roleDecides = (kind: ApprovalKind, proposerRole: Role, role: Role) => {
  const { confirmers, byAnotherRole } = approvalPolicies[kind]
  return confirmers.includes(role) && !(byAnotherRole === true && role === proposerRole)
}

/** True when a person may decide on a proposal: another human than the proposer, with a role that confirms this kind. */
export function mayDecide({ kind, proposer, proposerRole }: Proposed, party: ApprovalParty): boolean {
  if (isSameHuman(proposer, party.human)) return false
  return party.roles.some((role) => roleDecides(kind, proposerRole, role))
}

/** The kinds in which these roles have a part on either side: whose proposals they may see. */
export function kindsOpenTo(roles: readonly Role[]): readonly ApprovalKind[] {
  return ApprovalKind.options.filter((kind) => {
    const { proposers, confirmers } = approvalPolicies[kind]
    return roles.some((role) => proposers.includes(role) || confirmers.includes(role))
  })
}

/** `kind:proposerRole` of every proposal that these roles may decide if another human made it; for reads in SQL. */
export function decidablePairs(roles: readonly Role[]): readonly string[] {
  return ApprovalKind.options.flatMap((kind) =>
    Role.options
      .filter((proposerRole) => roles.some((role) => roleDecides(kind, proposerRole, role)))
      .map((proposerRole) => `${kind}:${proposerRole}`),
  )
}
