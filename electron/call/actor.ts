import type { Role } from '../../shared/rights/role.ts'

/** Who acts: the person who is logged in, by immutable id. */
export interface Actor {
  readonly userId: number
  readonly name: string
  readonly roles: readonly Role[]
}
