import { randomInt } from 'node:crypto'
import type { Instant } from '../../shared/time.ts'

const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** How long a first-login code may be used, in hours. */
const codeLifetimeHours = 72

/** The instant until which a code given at another may be used. */
export function codeExpiry(givenAt: Instant): Instant {
  return new Date(Date.parse(givenAt) + codeLifetimeHours * 3_600_000).toISOString()
}

/** Half of a first-login code, eight characters without look-alikes; neither administrator sees the other half (security 7). */
export function createCodeHalf(): string {
  const characters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)])
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`
}

/** The whole code as the person types it: the proposer's half, then the confirmer's. */
export function wholeCode(proposersHalf: string, confirmersHalf: string): string {
  return `${proposersHalf}-${confirmersHalf}`
}
