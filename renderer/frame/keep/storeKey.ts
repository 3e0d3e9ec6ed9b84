/** A short name for a long one, fit for the key of a draft; two forms of one desk never share it in practice (53 bits). */
function shortName(text: string): string {
  let high = 0xde_ad_be_ef
  let low = 0x41_c6_ce_57
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36)
}

/** The first free draft key for one more form of this kind. */
export function freeDraftKey(key: string, isTaken: (draftKey: string) => boolean): string {
  const name = shortName(key)
  for (let number = 1; ; number += 1) {
    const draftKey = `form.${name}:${number}`
    if (!isTaken(draftKey)) return draftKey
  }
}
