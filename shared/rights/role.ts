import { z } from 'zod'

/** The roles of 分级授权, with the words the screens use. Stored: never rename one. */
export const roleNames = {
  registrar: '收文登记员',
  inquirer: '查询员',
  verifier: '核对员',
  firstReviewer: '复审人',
  secondReviewer: '复核人',
  thirdReviewer: '复查人',
  drafter: '拟稿人',
  signer: '签发人',
  spotChecker: '监督抽查员',
  auditor: '安全审计员',
  securityAdmin: '安全管理员',
  systemAdmin: '系统管理员',
} as const satisfies Record<string, string>

/** One role. */
export type Role = keyof typeof roleNames
export const Role = z.enum(Object.keys(roleNames) as [Role, ...Role[]])

/** The three administrators of 三员; each excludes every other role (design 5.2). */
export const administratorRoles = [
  'auditor',
  'securityAdmin',
  'systemAdmin',
] as const satisfies readonly Role[]

/** True when the role is one of 三员. */
export function isAdministratorRole(role: Role): boolean {
  return (administratorRoles as readonly Role[]).includes(role)
}

/**
 * Why these roles may not meet in one person, as a sentence; null when they may: one of 三员 stands alone, and who supervises
 * (监督抽查员) does no work on letters, but may be the auditor. Asked of new grants; accounts of before keep what they have.
 */
export function roleConflict(roles: readonly Role[]): string | null {
  const beside = roles.filter((role) => role !== 'spotChecker' && role !== 'auditor')
  if (roles.includes('spotChecker') && beside.length > 0)
    return `「${roleNames.spotChecker}」只可与「${roleNames.auditor}」由同一人担任，不得兼任其他岗位，请另指定不办件的人员。`
  const administrators = roles.filter(isAdministratorRole)
  if (administrators.length > 1)
    return `「${administrators.map((role) => roleNames[role]).join('」与「')}」不得由同一人担任，请分别指定人员。`
  if (
    administrators.length === 1 &&
    roles.some((role) => role !== administrators[0] && role !== 'spotChecker')
  )
    return `「${roleNames[administrators[0] as Role]}」不得兼任业务岗位，请另指定人员。`
  return null
}
