// Crockford's alphabet: no I, L, O, U, so that a code read out on the telephone is not misheard.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeBytes = 10
const length = (codeBytes * 8) / 5

/** The first 80 bits of a digest as sixteen characters in fours: `XXXX-XXXX-XXXX-XXXX`. */
export function crockfordCode(digest: Uint8Array): string {
  let value = 0n
  for (const byte of digest.subarray(0, codeBytes)) value = value * 256n + BigInt(byte)
  const characters: string[] = []
  for (let index = 0; index < length; index += 1) {
    characters.unshift(alphabet[Number(value & 31n)] ?? '')
    value >>= 5n
  }
  return (characters.join('').match(/.{4}/gu) ?? []).join('-')
}

/** A code's characters as they are meant: upper case, I and L read as 1, O as 0. Null for what is no character of the alphabet. */
export function readCrockford(typed: string): string | null {
  const meant = typed.toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0')
  return meant.length === length && [...meant].every((character) => alphabet.includes(character))
    ? (meant.match(/.{4}/gu) ?? []).join('-')
    : null
}
