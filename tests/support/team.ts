import type { Role } from '../../shared/rights/role.ts'

/** One invented person of the team that tests work with. */
export interface TeamMember {
  readonly loginName: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly password: string
}

const member = (loginName: string, name: string, roles: readonly Role[]): TeamMember => ({
  loginName,
  name,
  roles,
  password: `Tidal7-${loginName}-quorvex`,
})

/** The smallest normal team of design 5.2 and the three administrators; none of them exists. */
export const team = {
  jia: member('jia', '甲乔', ['registrar', 'inquirer', 'drafter']),
  yi: member('yi', '乙岑', ['verifier', 'firstReviewer', 'registrar', 'inquirer']),
  bing: member('bing', '丙闻', ['secondReviewer', 'spotChecker', 'verifier']),
  ding: member('ding', '丁谷', ['thirdReviewer', 'signer']),
  audit: member('audit', '审辛', ['auditor']),
  safety: member('safety', '安庚', ['securityAdmin']),
  system: member('system', '系壬', ['systemAdmin']),
} as const
/** The short name of a team member. */
export type TeamKey = keyof typeof team

/** Who acts when a test names a role: the first who holds it. */
export const holderOf: Readonly<Record<Role, TeamKey>> = {
  registrar: 'jia',
  inquirer: 'jia',
  drafter: 'jia',
  verifier: 'yi',
  firstReviewer: 'yi',
  secondReviewer: 'bing',
  spotChecker: 'bing',
  thirdReviewer: 'ding',
  signer: 'ding',
  auditor: 'audit',
  securityAdmin: 'safety',
  systemAdmin: 'system',
}
