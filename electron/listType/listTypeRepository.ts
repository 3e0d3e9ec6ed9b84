import type { Listing } from '../../shared/inquiry/model.ts'
import { comparableText, type ListType, unclassifiedCode } from '../../shared/listType/model.ts'
import { seedListTypes } from '../../shared/listType/seedListTypes.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { listSightingTable, listTypeTable } from './listTypeTable.ts'

type ListTypeRecord = RowOf<typeof listTypeTable>

/** A type as the dictionary has it, without the stamp of its row. */
export function listTypeOf({
  id: _id,
  version: _version,
  auditSeq: _auditSeq,
  ...type
}: ListTypeRecord): ListType {
  return type
}

/** Every type, also those that have ended, in the order they came. A store of an older program has the delivered ones until its next login. */
export function listTypes(tx: Reading): readonly ListType[] {
  const rows = tx.where(listTypeTable, {})
  return rows.length === 0 ? seedListTypes : rows.map(listTypeOf)
}

/** The type with this code; null when the dictionary has none. */
export function listTypeByCode(tx: Reading, code: string): ListType | null {
  return listTypes(tx).find((type) => type.code === code) ?? null
}

/** These listings with the type of each list that was classified since they were recorded; names and authorities stay as they were recorded. */
export function withClassification(tx: Reading, listings: readonly Listing[]): Listing[] {
  return listings.map((listing) => {
    if (listing.listTypeCode !== unclassifiedCode) return listing
    const sighting = tx.first(listSightingTable, { listKey: comparableText(listing.listName) })
    return { ...listing, listTypeCode: sighting?.classifiedCode ?? unclassifiedCode }
  })
}
