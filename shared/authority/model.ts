import { z } from 'zod'
import type { CalendarDate } from '../time.ts'

/** What somebody of the 签发与审查授权登记 may give on paper. Stored. */
export const authorityScopeNames = {
  secondReview: '复核',
  thirdReview: '复查',
  draftCheck: '核稿',
  sign: '签发',
} as const satisfies Record<string, string>
export type AuthorityScope = keyof typeof authorityScopeNames
export const AuthorityScope = z.enum(
  Object.keys(authorityScopeNames) as [AuthorityScope, ...AuthorityScope[]],
)

/** By what somebody signs in the place of another (代行签发). Stored. */
export const behalfBasisNames = {
  letter: '授权书',
  acting: '主持工作',
  telephone: '电话请示',
} as const satisfies Record<string, string>
export type BehalfBasis = keyof typeof behalfBasisNames
export const BehalfBasis = z.enum(Object.keys(behalfBasisNames) as [BehalfBasis, ...BehalfBasis[]])

/** What an authority says about itself. */
interface Authority {
  readonly name: string
  readonly matters: readonly AuthorityScope[]
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
}

/** Why an authority does not cover an act of a day, as a sentence; null when it does. */
export function authorityObstacle(
  { name, matters, validFrom, validTo }: Authority,
  act: AuthorityScope,
  day: CalendarDate,
): string | null {
  if (!matters.includes(act))
    return `${name}的授权不含「${authorityScopeNames[act]}」，请按授权登记另选签批人。`
  if (day < validFrom || (validTo !== null && day > validTo))
    return `${name}的授权自 ${validFrom} 起${validTo === null ? '' : `至 ${validTo} 止`}，不含 ${day}，请核对日期或另选签批人。`
  return null
}
