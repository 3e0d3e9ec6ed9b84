import { z } from 'zod'
import { LoginName, Password, PersonName } from '../rights/credentials.ts'
import { isAdministratorRole, Role, roleConflict, roleNames } from '../rights/role.ts'
import { CentreIdentity } from '../setting/centre.ts'
import { writtenName } from '../user/sameName.ts'

/** The steps of the first run, in order; later versions may add steps. Stored nowhere: nothing is kept before the last. */
export const ceremonySteps = {
  centre: '登记本中心',
  people: '登记首批人员',
  finish: '核对并启用',
} as const satisfies Record<string, string>
export type CeremonyStep = keyof typeof ceremonySteps

/** One person of the ceremony, without the password. */
export const CeremonyPerson = z.strictObject({
  name: PersonName,
  loginName: LoginName,
  roles: z.array(Role).min(1, '请至少选择一个岗位'),
})
export type CeremonyPerson = z.infer<typeof CeremonyPerson>

/** What one step hands to the core. */
export const CeremonyAct = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('centre'), centre: CentreIdentity }),
  /** The person typed the password at the machine; the core keeps it only until the ceremony ends. */
  z.strictObject({ step: z.literal('addPerson'), person: CeremonyPerson, password: Password }),
  z.strictObject({ step: z.literal('removePerson'), loginName: LoginName }),
  z.strictObject({ step: z.literal('finish') }),
  z.strictObject({ step: z.literal('restart') }),
])
export type CeremonyAct = z.infer<typeof CeremonyAct>

/** How far the ceremony is. */
export const CeremonyState = z.strictObject({
  steps: z.array(
    z.strictObject({ step: z.enum(['centre', 'people', 'finish']), title: z.string(), done: z.boolean() }),
  ),
  centre: CentreIdentity.nullable(),
  people: z.array(CeremonyPerson),
  /** What still keeps the ceremony from being finished, as sentences. */
  missing: z.array(z.string()),
  /** Shown once, to the auditor, when the ceremony has just ended; null otherwise. */
  sealRoot: z.string().nullable(),
  /** The fingerprint of the key by which others check what leaves this machine; shown together with it. */
  exportFingerprint: z.string().nullable(),
})
export type CeremonyState = z.infer<typeof CeremonyState>

const neededAdministrators = ['systemAdmin', 'securityAdmin', 'auditor'] as const

/** Why these first people are not enough, as sentences; empty when they are (security 1). */
export function missingPeople(people: readonly CeremonyPerson[]): readonly string[] {
  const held = new Set(people.flatMap((person) => person.roles))
  const missing = neededAdministrators
    .filter((role) => !held.has(role))
    .map((role) => `还没有「${roleNames[role]}」，请登记一人。`)
  if (![...held].some((role) => !isAdministratorRole(role)))
    missing.push('还没有业务人员，请至少登记一名（正常办理需四人）。')
  return missing
}

/** Why a person cannot join the others, as a sentence; null when they can. */
export function personObstacle(person: CeremonyPerson, others: readonly CeremonyPerson[]): string | null {
  if (others.some((other) => other.loginName === person.loginName)) return '已有相同的账号，请换一个账号。'
  if (others.some((other) => writtenName(other.name) === writtenName(person.name)))
    return '已有同名人员，请在姓名后加注以便区分（如“张明（一处）”）。'
  return roleConflict(person.roles)
}

/**
 * The smallest team that can answer a letter with listed persons, as a proposal the screen can fill in: four humans (the centre's
 * decision, decision 0028). 监督抽查员 is somebody who does not work on letters.
 */
export const smallestTeam: readonly { readonly title: string; readonly roles: readonly Role[] }[] = [
  { title: '甲：登记·查询·拟稿', roles: ['registrar', 'inquirer', 'drafter'] },
  { title: '乙：核对·复审', roles: ['verifier', 'firstReviewer'] },
  { title: '丙：复核', roles: ['secondReviewer'] },
  { title: '丁：复查·签发', roles: ['thirdReviewer', 'signer'] },
  { title: '安全审计员', roles: ['auditor'] },
  { title: '安全管理员', roles: ['securityAdmin'] },
  { title: '系统管理员', roles: ['systemAdmin'] },
  { title: '监督抽查（不办件）', roles: ['spotChecker'] },
]
