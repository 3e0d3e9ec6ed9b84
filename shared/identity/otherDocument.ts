import { z } from 'zod'
import { withoutIgnorable } from '../input/ignorable.ts'

/**
 * The documents by which a person is asked about who has no 公民身份号码 (河南省社会信用条例 art. 16), by their own names. Stored.
 * 外国人永久居留身份证 is none of them: who is recruited is a Chinese national (公务员法 art. 13).
 */
export const otherDocumentNames = {
  officerCard: '军官证',
  civilCadreCard: '文职干部证',
  sergeantCard: '军士证',
  soldierCard: '士兵证',
  conscriptCard: '义务兵证',
  passport: '护照',
  homeReturnPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
} as const satisfies Record<string, string>
export type OtherDocument = keyof typeof otherDocumentNames
export const OtherDocument = z.enum(Object.keys(otherDocumentNames) as [OtherDocument, ...OtherDocument[]])

/** The document of everybody else, and of a candidate without `OtherDocument`. */
export const residentDocumentName = '居民身份证'

/** What a 证件类型 says: a document with a 公民身份号码, that of a foreigner, another one (with its kind where it is one of ours), or nothing we know. */
export type DocumentReading =
  | { readonly kind: 'resident' | 'foreign' | 'unknown' }
  | { readonly kind: 'other'; readonly document: OtherDocument | null }

const other = (document: OtherDocument | null) => ({ kind: 'other', document }) as const

// In this order: the first that fits says it. 外国人永久居留身份证 and 军人身份证件 hold the word 身份证, 台湾居民居住证 the word 台湾居民.
const documentWords: readonly (readonly [RegExp, DocumentReading])[] = [
  [/永久居留|永居|外国人.*居留/u, { kind: 'foreign' }],
  [/居住证/u, { kind: 'resident' }],
  [/往来(港澳|台湾)/u, other(null)],
  [/台胞证|台湾.*通行证|来往大陆/u, other('taiwanPermit')],
  [/回乡证|港澳.*通行证|(香港|澳门).*通行证|来往内地/u, other('homeReturnPermit')],
  [/护照|passport/iu, other('passport')],
  [/文职干部/u, other('civilCadreCard')],
  [/军官/u, other('officerCard')],
  [/军士证|^军士$/u, other('sergeantCard')],
  [/义务兵/u, other('conscriptCard')],
  [/士兵|士官/u, other('soldierCard')],
  [/军人|军队|军警|文职人员|警官|通行证|旅行证|身份证明|其[他它]/u, other(null)],
  [/身[份分]|户口|公民|居民|^(id|identity)(card)?$/iu, { kind: 'resident' }],
]

/** Reads the text of a 证件类型 as units write it (台胞证, 中国护照, 2-军官证 …). */
export function readDocumentWords(text: string): DocumentReading {
  const word = withoutIgnorable(text.normalize('NFKC'))
  return documentWords.find(([pattern]) => pattern.test(word))?.[1] ?? { kind: 'unknown' }
}

/** A number of another document as it is compared and stored: one width, no blanks, capital letters; 字, 第 and 号 stay as on the paper. */
export function normalizeDocumentNumber(raw: string): string {
  return withoutIgnorable(raw.normalize('NFKC')).toUpperCase()
}

const military = /^(?=.*[字军士兵文武第])\p{Script=Han}{1,8}[(（]?\d{4,12}[)）]?号?$/u
// One or two letters and 6 to 10 digits: passports of most countries, both 通行证; with a check mark in brackets: 香港, 澳门 and 台胞证 of old.
const travel = /^[A-Z]{1,2}\d{6,10}$|^[A-Z]{0,2}\d{6,10}\([A-Z\d]{1,2}\)$/u
const foreign2017 = /^[A-Z]{3}\d{12}$/u

/**
 * Which kind of document a number has the shape of, if not that of a 公民身份号码. Only shapes that no damaged 公民身份号码 has: eight bare digits (a
 * 台胞证) say nothing without the 证件类型.
 */
export function documentShapeOf(raw: string): 'other' | 'foreign' | null {
  const number = normalizeDocumentNumber(raw)
  if (foreign2017.test(number)) return 'foreign'
  return military.test(number) || travel.test(number) ? 'other' : null
}

/** What is wrong with a typed number of another document, as a sentence; null when nothing is. Its form is free (domain 5.2): cards of one kind differ. */
export function documentNumberFault(document: OtherDocument, number: string): string | null {
  const name = otherDocumentNames[document]
  if (/^\d{17}[\dX]$|^\d{15}$/u.test(number))
    return `这是公民身份号码的写法，不是${name}号码：有公民身份号码的，请按盖章纸件录入公民身份号码。`
  if (documentShapeOf(number) === 'foreign')
    return '这是外国人永久居留身份证的号码，公务员须为中国公民，请与来文单位核实。'
  if (/^[\p{Script=Han}A-Z\d()\-/·〔〕]{4,40}$/u.test(number) && (number.match(/\d/gu)?.length ?? 0) >= 4)
    return null
  return `${name}号码的写法不对，请再对照盖章纸件逐字录入。`
}
