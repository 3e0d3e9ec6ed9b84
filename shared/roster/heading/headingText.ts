import { unifiedName } from '../../identity/unifiedName.ts'
import { withoutIgnorable } from '../../input/ignorable.ts'

/** A heading as it is compared and remembered: without blanks, stars, colons and anything in brackets. */
export function normalizeHeading(text: string): string {
  const dense = withoutIgnorable(text).replace(/[*＊:：]+/gu, '')
  return dense.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '') || dense
}

// The characters of headings that lists from Hong Kong, Macao and Taiwan write the old way.
const pairs = Array.from(
  '證证號号碼码別别單单職职務务類类備备註注錄录擬拟調调聯联係系繫系電电話话親亲報报編编機机關关門门時时間间員员實实現现舊旧開开戶户銀银帳账學学準准薦荐紹绍緊紧監监護护內内會会險险障障稱称選选對对象象據据項项歲岁屬属',
)
const traditional = new Map(
  pairs.flatMap((character, index) =>
    index % 2 === 0 ? [[character, pairs[index + 1] ?? character] as const] : [],
  ),
)

/** What a heading says, two ways: whole, and as the bare word that names the column. */
export interface HeadingReading {
  /** In one width, simplified, without blanks; brackets and marks still there. */
  readonly whole: string
  /** Without numbering, brackets, quotes, marks, 必填, and without Latin letters and digits where there is Chinese. */
  readonly word: string
}

const numbering = /^[(]?(\d{1,2}|[一二三四五六七八九十]{1,2}|[A-Za-z])[)、.:,-]/u
const inBrackets = /[([{【〔〖][^)\]}】〕〗]*[)\]}】〕〗]/gu
const wrapped = /^[([{【〔〖「『《〈]([^([{【〔〖)\]}】〕〗]*)[)\]}】〕〗」』》〉]$/u
const demands = /(必填|必录|选填|须填|请填写|必须填写)(项|栏)?/gu
const lengthNote = /(15|18|十五|十八)位(数字|数)?/gu

/** Reads a heading: full width, old characters, radicals, numbering, brackets and 必填 make no difference to its word. */
export function readHeading(text: string): HeadingReading {
  const whole = Array.from(
    unifiedName(text.normalize('NFKC')).replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, ''),
  )
    .map((character) => traditional.get(character) ?? character)
    .join('')
  return { whole, word: wordOf(whole) }
}

function wordOf(whole: string): string {
  const bare = (wrapped.exec(whole)?.[1] ?? whole).replace(numbering, '')
  const open = bare.replace(inBrackets, '') || bare
  const plain = open.replace(demands, '').replace(/[\p{P}\p{S}]+/gu, '')
  if (!/\p{Script=Han}/u.test(plain)) return plain.toLowerCase()
  return plain.replace(lengthNote, '').replace(/^\d{1,2}|[A-Za-z]+|\d+$/gu, '')
}

/** What stands in the brackets of a heading, `姓名（配偶）` → `配偶`. */
export function bracketsOf(whole: string): readonly string[] {
  return (whole.match(inBrackets) ?? []).map((part) => part.slice(1, -1))
}
