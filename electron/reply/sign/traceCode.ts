import type { LetterContent } from '../../../shared/letter/model.ts'
import type { StoreCare } from '../../call/callContext.ts'
import { canonicalJson } from '../../database/row/canonicalJson.ts'

// Crockford's alphabet: no I, L, O, U, so that a code read out on the telephone is not misheard.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bits = 80

/** 留痕校验码 of a signed letter: 80 bits of a keyed digest over the whole letter, as sixteen characters in fours (security 39). */
export function traceCodeOf(
  store: Pick<StoreCare, 'traceMac'>,
  replyId: number,
  content: LetterContent,
): string {
  const mac = store.traceMac(Buffer.from(canonicalJson({ replyId, content })))
  let value = BigInt(`0x${mac.subarray(0, bits / 8).toString('hex')}`)
  const characters: string[] = []
  for (let index = 0; index < bits / 5; index += 1) {
    characters.unshift(alphabet[Number(value & 31n)] ?? '')
    value >>= 5n
  }
  return (characters.join('').match(/.{4}/gu) ?? []).join('-')
}
