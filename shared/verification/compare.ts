import type { Outcome } from '../candidate/model.ts'
import type { Listing } from '../inquiry/model.ts'

/** One of the two entries of 背靠背核对. */
export interface Entry {
  readonly outcome: Outcome
  readonly listings: readonly Pick<Listing, 'listTypeCode' | 'authority' | 'status'>[]
}

/** What a blind check may differ in, with the words people see. Stored under these names. */
export const differenceNames = {
  outcome: '查询结果不一致',
  idTail: '证件号码末四位与名单不一致',
  listings: '名单名称或认定机关不一致',
} as const satisfies Record<string, string>
export type Difference = keyof typeof differenceNames

const entryKeys = (entry: Entry) =>
  entry.listings
    .filter(({ status }) => status === 'current')
    .map(({ listTypeCode, authority }) => `${listTypeCode}|${authority.replace(/\s/gu, '')}`)
    .sort()

/** Compares the second entry with the first: outcome, the last four characters of the number, and for listed persons list and authority. */
export function differencesBetween(
  first: Entry & { readonly idNumber: string },
  second: Entry & { readonly idTail: string },
): Difference[] {
  const found: Difference[] = []
  if (first.outcome !== second.outcome) found.push('outcome')
  if (first.idNumber.slice(-4).toUpperCase() !== second.idTail.trim().toUpperCase()) found.push('idTail')
  const bothListed = first.outcome === 'listed' && second.outcome === 'listed'
  if (bothListed && entryKeys(first).join('\n') !== entryKeys(second).join('\n')) found.push('listings')
  return found
}
