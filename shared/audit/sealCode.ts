/** What a typed 留痕验证码 was read as: 64 lower-case hexadecimal digits, or the sentence that says what is wrong with it. */
export type SealCodeReading =
  | { readonly ok: true; readonly hex: string }
  | { readonly ok: false; readonly sentence: string }

const length = 64
// Blanks and hyphens of every kind: on paper the code stands in groups, and an input method may make them full-width.
const between = /[\s\p{Pd}\p{Cf}\u2212_]/gu

/** Reads a 留痕验证码 as it was typed from paper; case, full width, blanks and hyphens do not matter. */
export function readSealCode(typed: string): SealCodeReading {
  const digits = typed.normalize('NFKC').replace(between, '').toLowerCase()
  if (digits === '')
    return { ok: false, sentence: '请输入留痕验证码：首次启用时抄录在纸上的 64 位，0–9 和 A–F。' }
  const strange = [...digits].find((digit) => !/[0-9a-f]/.test(digit))
  if (strange !== undefined)
    return {
      ok: false,
      sentence: `留痕验证码只有 0–9 和 A–F，其中有“${strange}”。请对照纸上逐组核对后重新输入。`,
    }
  const count = digits.length
  return count === length
    ? { ok: true, hex: digits }
    : {
        ok: false,
        sentence: `留痕验证码应为 64 位，现在是 ${count} 位，${count < length ? `少 ${length - count}` : `多 ${count - length}`} 位。请对照纸上逐组核对后重新输入。`,
      }
}
