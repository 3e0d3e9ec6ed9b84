import type { Outcome } from '../candidate/model.ts'
import type { Listing } from '../inquiry/model.ts'
import { comparableText, unclassifiedCode } from '../listType/model.ts'

/** One of the two entries of 背靠背核对. */
export interface Entry {
  readonly outcome: Outcome
  readonly listings: readonly Pick<Listing, 'listTypeCode' | 'listName' | 'authority' | 'status'>[]
}

/** What a check may differ in, with the words people see. Stored under these names. */
export const differenceNames = {
  outcome: '查询结果不一致',
  idTail: '证件号码末四位与名单不一致',
  listings: '名单名称或认定机关不一致',
  readAloud: '唱读时发现不一致',
} as const satisfies Record<string, string>
export type Difference = keyof typeof differenceNames

// Several documents of one authority on one list are one pair. What counts is the text the national system shows, as the letter prints it.
const pairsOf = ({ listings }: Entry): ReadonlyMap<string, string> =>
  new Map(
    listings
      .filter(({ status }) => status === 'current')
      .map(({ listTypeCode, listName, authority }) => [
        `${comparableText(listName)}|${comparableText(authority)}`,
        listTypeCode,
      ]),
  )

/** Two entries of the same texts may only differ in that one of them did not find the list in the dictionary. */
function samePairs(first: Entry, second: Entry): boolean {
  const [ours, theirs] = [pairsOf(first), pairsOf(second)]
  return (
    ours.size === theirs.size &&
    [...ours].every(([pair, code]) => {
      const other = theirs.get(pair)
      return other !== undefined && (other === code || [other, code].includes(unclassifiedCode))
    })
  )
}

/**
 * A number without its last four characters, and these. Behind the last digit or letter of a military card only 号 or a bracket stands, which
 * nobody copies.
 */
export function splitTail(idNumber: string): { readonly head: string; readonly tail: string } {
  const written = idNumber.replace(/[^0-9A-Za-z]+$/u, '')
  return { head: written.slice(0, -4), tail: written.slice(-4).toUpperCase() }
}

/** True when the last four characters, as somebody copied them from the letter, are those of the number on file. */
export function isTailOf(idNumber: string, idTail: string): boolean {
  return idTail.length === 4 && splitTail(idNumber).tail === idTail.normalize('NFKC').toUpperCase()
}

/** Which of outcome and listings the two entries differ in; list and authority, as the national system names them, count only where both say 列入. */
export function entryDifferences(first: Entry, second: Entry): Difference[] {
  if (first.outcome !== second.outcome) return ['outcome']
  return first.outcome === 'listed' && !samePairs(first, second) ? ['listings'] : []
}

/** Compares the second entry with the first: outcome, the last four characters of the number, and for listed persons list and authority. */
export function differencesBetween(
  first: Entry & { readonly idNumber: string },
  second: Entry & { readonly idTail: string },
): Difference[] {
  const tail: Difference[] = isTailOf(first.idNumber, second.idTail) ? [] : ['idTail']
  return [...entryDifferences(first, second), ...tail]
}
