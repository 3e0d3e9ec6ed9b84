import type { Outcome } from '../candidate/model.ts'
import type { Listing } from '../inquiry/model.ts'

/** One of the two entries of 背靠背核对. */
export interface Entry {
  readonly outcome: Outcome
  readonly listings: readonly Pick<Listing, 'listTypeCode' | 'authority' | 'status'>[]
}

/** What a check may differ in, with the words people see. Stored under these names. */
export const differenceNames = {
  outcome: '查询结果不一致',
  idTail: '证件号码末四位与名单不一致',
  listings: '名单名称或认定机关不一致',
  readAloud: '唱读时发现不一致',
} as const satisfies Record<string, string>
export type Difference = keyof typeof differenceNames

// Width, brackets and spaces depend on the keyboard, not on the list; several documents of one authority are one pair.
const plain = (authority: string) => authority.normalize('NFKC').replace(/\s/gu, '')

const pairsOf = ({ listings }: Entry): string =>
  [
    ...new Set(
      listings
        .filter(({ status }) => status === 'current')
        .map(({ listTypeCode, authority }) => `${listTypeCode}|${plain(authority)}`),
    ),
  ]
    .sort()
    .join('\n')

/** True when the last four characters, as somebody copied them from the letter, are those of the number on file. */
export function isTailOf(idNumber: string, idTail: string): boolean {
  return idTail.length === 4 && idNumber.slice(-4).toUpperCase() === idTail.normalize('NFKC').toUpperCase()
}

/** Which of outcome and listings the two entries differ in; list and authority count only where both say 列入. */
export function entryDifferences(first: Entry, second: Entry): Difference[] {
  if (first.outcome !== second.outcome) return ['outcome']
  return first.outcome === 'listed' && pairsOf(first) !== pairsOf(second) ? ['listings'] : []
}

/** Compares the second entry with the first: outcome, the last four characters of the number, and for listed persons list and authority. */
export function differencesBetween(
  first: Entry & { readonly idNumber: string },
  second: Entry & { readonly idTail: string },
): Difference[] {
  const tail: Difference[] = isTailOf(first.idNumber, second.idTail) ? [] : ['idTail']
  return [...entryDifferences(first, second), ...tail]
}
