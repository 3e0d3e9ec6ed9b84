/** A 256-bit number from a text: SHA-256 of its ASCII bytes as a big-endian number. A test may plant another. */
export type TicketHash = (text: string) => bigint

/** What a draw is made from: the digits of both sides exactly as typed (007 is not 7), and how many items are wanted. */
export interface DrawTerms {
  readonly a: string
  readonly b: string
  readonly wanted: number
}

const allTickets = 2n ** 256n

/** What the digits of one side may be: 1 to 64 ASCII digits, as typed. */
export const drawnDigits = /^[0-9]{1,64}$/u

/**
 * The lines drawn from a population of `size` lines, from 1, in the order drawn; at most `size`. Ticket i = 0, 1, 2 … is the hash of
 * `fingerprint|a|b|i`, used once; with m lines remaining a ticket at or above ⌊2²⁵⁶ / m⌋ · m is passed over, so that every line is as likely,
 * else the line at place ticket mod m of the remaining is taken out and the others close up. Whoever has the population and both
 * digits comes to the same lines (抽查抽检: published in the manual).
 */
export function drawLines(
  { fingerprint, size }: { readonly fingerprint: string; readonly size: number },
  { a, b, wanted }: DrawTerms,
  hash: TicketHash,
): readonly number[] {
  const remaining = Array.from({ length: size }, (_, index) => index + 1)
  const drawn: number[] = []
  for (let ticket = 0; drawn.length < Math.min(wanted, size); ticket += 1) {
    const value = hash(`${fingerprint}|${a}|${b}|${ticket}`)
    const left = BigInt(remaining.length)
    if (value >= (allTickets / left) * left) continue
    drawn.push(...remaining.splice(Number(value % left), 1))
  }
  return drawn
}
