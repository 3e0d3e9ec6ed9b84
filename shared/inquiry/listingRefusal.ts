import { listTypesOn } from '../listType/listTypesOn.ts'
import { comparableText, type ListType, unclassifiedCode, unclassifiedMark } from '../listType/model.ts'
import { beijingDate, type Instant } from '../time.ts'
import { type Listing, listingStatusNames } from './model.ts'

/**
 * Why these entries do not make a person listed at the moment of the query, as a sentence, or null. A removed, repaired or expired entry is no
 * listing and must not even be mentioned in the reply (domain 2.4): such a person is 未列入.
 */
export function listingRefusal(
  listings: readonly Listing[],
  queriedAt: Instant,
  listTypes: readonly ListType[],
): string | null {
  if (listings.length === 0) return '登记列入须至少填写一条在列记录。'
  const day = beijingDate(queriedAt)
  const seen = new Set<string>()
  for (const [index, listing] of listings.entries()) {
    const refusal = entryRefusal(listing, day, listTypes)
    if (refusal !== null) return `第 ${index + 1} 条：${refusal}`
    const key = [listing.listName, listing.authority, listing.documentNumber].map(comparableText).join('|')
    if (seen.has(key)) return `第 ${index + 1} 条：与前面一条重复，请删去。`
    seen.add(key)
  }
  return null
}

function entryRefusal(listing: Listing, day: string, listTypes: readonly ListType[]): string | null {
  const { status, listedOn, validUntil } = listing
  if (status !== 'current')
    return `${listingStatusNames[status]}的记录不属于列入，请删去；没有其他在列记录的，应登记「未列入」。`
  if (listedOn !== null && listedOn > day) return '列入日期晚于查询时间，请核对。'
  if (listedOn !== null && validUntil !== null && validUntil < listedOn) return '有效期早于列入日期，请核对。'
  if (validUntil !== null && validUntil < day)
    return '有效期在查询时已过，不属于列入；查询系统仍显示在列的，请登记「待核实」。'
  if (listing.listTypeCode === unclassifiedCode) return unknownListRefusal(listing, listTypes)
  if (!listTypesOn(listedOn ?? day, listTypes).some(({ code }) => code === listing.listTypeCode))
    return '该名单在列入之日不在名单字典中：请核对名单类型和列入日期，或改选「字典中没有」，照国家系统填写名单名称。'
  return null
}

/** An unknown list is no way around the dictionary: what stands in it under this very name is chosen from it. */
function unknownListRefusal({ listName }: Listing, listTypes: readonly ListType[]): string | null {
  const name = comparableText(listName)
  if (name === unclassifiedMark) return '请照国家系统显示的原文填写名单名称。'
  const known = listTypes.find((type) => comparableText(type.name) === name && type.validTo === null)
  return known === undefined ? null : `「${known.name}」在名单字典中，请在名单类型中选用它。`
}
