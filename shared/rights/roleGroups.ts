import type { Role } from './role.ts'

/** The roles that work on letters; none of the three administrators is among them (security 11). */
export const businessRoles = [
  'registrar',
  'inquirer',
  'verifier',
  'firstReviewer',
  'secondReviewer',
  'thirdReviewer',
  'drafter',
  'signer',
  'spotChecker',
] as const satisfies readonly Role[]

/** The desk: the business roles that take part in letters; 监督抽查 looks at what others did and takes no part in it. */
export const deskRoles = [
  'registrar',
  'inquirer',
  'verifier',
  'firstReviewer',
  'secondReviewer',
  'thirdReviewer',
  'drafter',
  'signer',
] as const satisfies readonly Role[]

/** The three people who see a listed person a second, third and fourth time. */
export const reviewerRoles = [
  'firstReviewer',
  'secondReviewer',
  'thirdReviewer',
] as const satisfies readonly Role[]

/** The two who manage accounts and policy; each confirms what the other proposes. */
export const managingRoles = ['securityAdmin', 'systemAdmin'] as const satisfies readonly Role[]
