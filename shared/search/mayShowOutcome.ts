import type { CandidateState } from '../candidate/model.ts'
import type { Role } from '../rights/role.ts'

// Those who answer for results. A checker and a reviewer must come to theirs without having read the first (design 6).
const readers = ['drafter', 'signer', 'spotChecker'] as const satisfies readonly Role[]

/** True when a search may show what became of a person: a verified result, to somebody who writes, signs or inspects the answer. */
export function mayShowOutcome(state: CandidateState, roles: readonly Role[]): boolean {
  const isVerified = state === 'concluded' || state === 'answered'
  return isVerified && readers.some((role) => roles.includes(role))
}
