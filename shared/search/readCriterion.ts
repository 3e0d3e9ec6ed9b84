import { documentShapeOf, normalizeDocumentNumber } from '../identity/otherDocument.ts'
import { convertLegacyId } from '../identity/residentId.ts'
import { unifiedName } from '../identity/unifiedName.ts'
import { withoutBlanks } from '../input/ignorable.ts'

/** How persons are looked up by what was typed. */
export type PersonCriterion =
  /** The whole number: 18 characters, or that of another document. */
  | { readonly kind: 'idNumber'; readonly value: string }
  /** The last characters of the number, at least 4. */
  | { readonly kind: 'idTail'; readonly value: string }
  /** A fragment of the name, from one character. */
  | { readonly kind: 'name'; readonly value: string }
  /** The beginning of the pinyin initials of the name, in lower case. */
  | { readonly kind: 'initials'; readonly value: string }

/** The words of each way, for the screen; stored in the trail under these names. */
export const criterionNames = {
  idNumber: '证件号码',
  idTail: '证件号码末位',
  name: '姓名',
  initials: '姓名首字母',
} as const satisfies Record<PersonCriterion['kind'], string>

const tailLength = 4

/** What was typed in one width, without the gaps that people put into numbers and names. */
export function normaliseSearch(typed: string): string {
  return withoutBlanks(unifiedName(typed.normalize('NFKC'))).replace(/[•‧・]/gu, '·')
}

/** True for the whole number of a person that no letter has for its own; 字第…号 of a military card could be a 文号. */
export function isOnlyPersonNumber(typed: string): boolean {
  const criterion = readCriterion(typed)
  return criterion?.kind === 'idNumber' && /^[\dA-Z]+$/u.test(criterion.value)
}

/** How persons are looked up by what was typed; null when it cannot be a name or a number of a person. */
export function readCriterion(typed: string): PersonCriterion | null {
  const text = normaliseSearch(typed)
  if (/^\d{17}[\dXx]$/u.test(text)) return { kind: 'idNumber', value: text.toUpperCase() }
  if (/^\d{15}$/u.test(text)) return { kind: 'idNumber', value: convertLegacyId(text) }
  if (/^\d+[\dXx]$/u.test(text) && text.length >= tailLength && text.length < 18)
    return { kind: 'idTail', value: text.toUpperCase() }
  if (documentShapeOf(typed) !== null) return { kind: 'idNumber', value: normalizeDocumentNumber(typed) }
  if (/^[a-z]+$/iu.test(text)) return { kind: 'initials', value: text.toLowerCase() }
  return /^[\p{Script=Han}\p{Co}·]+$/u.test(text) ? { kind: 'name', value: text } : null
}
