import { normalizeNumber } from './normalizeNumber.ts'

/** What can be said about a 统一社会信用代码; the last three are notes and leave it valid. */
export type CreditCodeFinding =
  | 'uscc-missing'
  | 'uscc-length'
  | 'uscc-character'
  | 'uscc-checksum'
  | 'uscc-case-normalized'
  | 'full-width-normalized'
  | 'whitespace-removed'

/** A code, judged: `code` is the 18 characters to be used, or null when it is not valid. */
export interface CreditCodeReading {
  readonly code: string | null
  readonly findings: readonly CreditCodeFinding[]
}

// GB 32100-2015: digits and capitals without I, O, S, V, Z; weights are the powers of 3 modulo 31.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** The check character of the first 17 characters of a 统一社会信用代码 (GB 32100-2015). */
export function creditCodeCheckCharacter(seventeen: string): string {
  const sum = weights.reduce((total, weight, index) => {
    return total + weight * alphabet.indexOf(seventeen[index] ?? '0')
  }, 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** Judges a 统一社会信用代码 (GB 32100-2015): normalises it, then looks at characters, length and check character, in that order. */
export function readCreditCode(raw: string): CreditCodeReading {
  const { text, notes } = normalizeNumber(raw)
  const findings: CreditCodeFinding[] = [...notes]
  const upper = text.toUpperCase()
  if (upper !== text) findings.push('uscc-case-normalized')
  const fault = faultOf(upper)
  return fault === null ? { code: upper, findings } : { code: null, findings: [...findings, fault] }
}

function faultOf(code: string): CreditCodeFinding | null {
  if (code === '') return 'uscc-missing'
  if (![...code].every((character) => alphabet.includes(character))) return 'uscc-character'
  if (code.length !== 18) return 'uscc-length'
  return creditCodeCheckCharacter(code) === code[17] ? null : 'uscc-checksum'
}
