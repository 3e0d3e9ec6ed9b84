import { type Role, roleNames } from '../rights/role.ts'

/** Somebody who works here now. */
export interface Colleague {
  readonly id: number
  readonly name: string
  readonly roles: readonly Role[]
}

/**
 * The sentence that a handed-over matter has nobody to go to, or null: nobody holds the post, or whoever does may not act by the rule of
 * separation (`mayAct`). It says who can be asked.
 */
export function nobodyNext<C extends Colleague>(
  role: Role,
  colleagues: readonly C[],
  mayAct: (colleague: C) => boolean,
): string | null {
  const holders = colleagues.filter(({ roles }) => roles.includes(role))
  if (holders.some(mayAct)) return null
  const name = roleNames[role]
  const why =
    holders.length === 0
      ? `目前无人担任「${name}」`
      : `担任「${name}」的${holders.map((holder) => holder.name).join('、')}已办理前面环节，不能再办`
  return `${why}，请联系${roleNames.securityAdmin}、${roleNames.systemAdmin}另行指定。`
}
