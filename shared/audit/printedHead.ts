import { crockfordCode, readCrockford } from './crockford.ts'
import type { TrailHead } from './entry.ts'

/** 链头码: a head of the trail as it stands on every paper and screen, `<seq>-XXXX-XXXX-XXXX-XXXX`. */
export function printedHead({ seq, link }: TrailHead): string {
  return `${seq}-${crockfordCode(link)}`
}

/** What a typed 链头码 was read as, or the sentence that says what is wrong with it. */
export type PrintedHeadReading =
  | { readonly ok: true; readonly seq: number; readonly written: string }
  | { readonly ok: false; readonly sentence: string }

// Blanks and hyphens of every kind: on paper the code stands in groups, and an input method may make them full-width.
const between = /[\s\p{Pd}\p{Cf}\u2212_]/gu
const sentence =
  '链头码应为“序号-XXXX-XXXX-XXXX-XXXX”：先是留痕序号，后面是 16 位字母和数字（没有 I、L、O、U）。请对照纸上逐组核对后重新输入。'

/** Reads a 链头码 as it was typed from paper: case, full width, blanks and hyphens do not matter; `written` is its printed form. */
export function readPrintedHead(typed: string): PrintedHeadReading {
  const plain = typed.normalize('NFKC').replace(between, '')
  const digits = plain.slice(0, -16)
  const seq = Number(digits)
  const code = readCrockford(plain.slice(-16))
  if (code === null || !/^[1-9]\d{0,15}$/.test(digits) || !Number.isSafeInteger(seq))
    return { ok: false, sentence }
  return { ok: true, seq, written: `${seq}-${code}` }
}
