import { createHash } from 'node:crypto'
import type { TicketHash } from '../../shared/spotCheck/draw.ts'

/** SHA-256 of a population's bytes, in lower-case hex: what is printed before any digit is given. */
export function fingerprintOf(population: string | Uint8Array): string {
  return createHash('sha256').update(population).digest('hex')
}

/** The hash of the published method. */
export const ticketHash: TicketHash = (text) => BigInt(`0x${fingerprintOf(text)}`)
