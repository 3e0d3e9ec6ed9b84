import { commonWords } from './commonWords.ts'

/** The switches of the password policy; the defaults are GB/T 22239 level 3 (security 7). */
export interface PasswordPolicy {
  /** Three of the four kinds: capitals, small letters, digits, anything else. */
  readonly threeKinds: boolean
  /** Days after which a password must be changed; 0 never. */
  readonly rotationDays: number
}

/** Words that only this person would be guessed by. */
export interface PasswordOwner {
  readonly loginName: string
  readonly name: string
  /** The previous password, when it is being changed. */
  readonly previous?: string
}

/** Shortest and longest password in characters (Unicode code points). */
export const passwordLength = { least: 12, most: 128 } as const

/** Characters that must remain when every well-known word, run and year is taken out. */
const leastUnexplained = 5

/** Why a password is refused, as sentences that say what to change; empty when it is good. */
export function passwordFindings(
  password: string,
  owner: PasswordOwner,
  policy: Pick<PasswordPolicy, 'threeKinds'>,
): readonly string[] {
  const length = Array.from(password).length
  const findings: string[] = []
  if (length < passwordLength.least)
    findings.push(`口令至少 ${passwordLength.least} 位，现在是 ${length} 位，请加长。`)
  if (length > passwordLength.most) findings.push(`口令最多 ${passwordLength.most} 位，请缩短。`)
  if (policy.threeKinds && kindsOf(password) < 3)
    findings.push('口令须含大写字母、小写字母、数字、其他字符（含汉字、符号）四类中的三类。')
  if (owner.previous !== undefined && owner.previous === password) findings.push('新口令不能与原口令相同。')
  if (unexplained(password, [owner.loginName, owner.name]) < leastUnexplained)
    findings.push('口令主要由常见词、姓名账号、年份或连续重复字符组成，容易被猜到，请换一个。')
  return findings
}

function kindsOf(password: string): number {
  const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]
  return kinds.filter((kind) => kind.test(password)).length
}

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const dates = /(?:19|20)\d{2}(?:0[1-9]|1[0-2])?(?:0[1-9]|[12]\d|3[01])?/g
const repetitions = /(.)\1{2,}/gu

/** How many characters no well-known word, date, run or repetition accounts for, also when look-alikes are read as letters. */
function unexplained(password: string, ownWords: readonly string[]): number {
  const own = ownWords.map((word) => word.toLowerCase()).filter((word) => Array.from(word).length >= 2)
  const words = [...own, ...commonWords]
  const plain = withoutWords(password.normalize('NFKC').toLowerCase(), words)
  const rest = withoutRuns(plain.replace(dates, ' ').replace(repetitions, ' '))
  const read = Array.from(rest, (character) => lookAlikes[character] ?? character).join('')
  const left = withoutWords(read, words).replace(repetitions, ' ')
  return Array.from(left).filter((character) => /[^\s\p{P}\p{S}]/u.test(character)).length
}

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ' '), text)
}

const shortestRun = 3

/** Takes out ascending and descending runs of neighbours: 123, dcba. */
function withoutRuns(text: string): string {
  const characters = Array.from(text)
  const kept: string[] = []
  let start = 0
  while (start < characters.length) {
    const end = runEnd(characters, start)
    if (end - start < shortestRun) kept.push(characters[start] ?? '')
    start = end - start < shortestRun ? start + 1 : end
  }
  return kept.join('')
}

function runEnd(characters: readonly string[], start: number): number {
  const codeAt = (index: number) => characters[index]?.codePointAt(0) ?? Number.NaN
  const step = codeAt(start + 1) - codeAt(start)
  if (step !== 1 && step !== -1) return start + 1
  let end = start + 1
  while (end < characters.length && codeAt(end) - codeAt(end - 1) === step) end += 1
  return end
}

/** The first day on which the password must be changed has come: `changedAt` plus the policy's days. */
export function isPasswordExpired(
  changedAt: string,
  now: Date,
  policy: Pick<PasswordPolicy, 'rotationDays'>,
): boolean {
  return policy.rotationDays > 0 && passwordDaysLeft(changedAt, now, policy) <= 0
}

/** Whole days until the password must be changed; may be negative. */
export function passwordDaysLeft(
  changedAt: string,
  now: Date,
  policy: Pick<PasswordPolicy, 'rotationDays'>,
): number {
  const ageDays = (now.getTime() - new Date(changedAt).getTime()) / 86_400_000
  return Math.ceil(policy.rotationDays - ageDays)
}
