import { dueDate } from '../../shared/deadline/dueDate.ts'
import type { Listing } from '../../shared/inquiry/model.ts'
import { classificationDays, comparableText, unclassifiedCode } from '../../shared/listType/model.ts'
import { seedListTypes } from '../../shared/listType/seedListTypes.ts'
import { beijingDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Writing } from '../database/row/transaction.ts'
import { listSightingTable, listTypeTable } from './listTypeTable.ts'

/** Fills an empty dictionary with the types the program is delivered with, as one entry of the trail; a filled one stays as it is. */
export function seedDictionary(tx: Writing): void {
  if (tx.count(listTypeTable, {}) > 0) return
  for (const listType of seedListTypes) tx.insert(listTypeTable, listType)
  tx.record({ act: 'listType.added', object: 'listTypes', detail: { delivered: seedListTypes.length } })
}

/** Where and about whom a listing was recorded. */
interface Seen {
  readonly requestId: number
  readonly candidateId: number
}

/**
 * Notes each list among these that is not in the dictionary and was not met before: it is to be classified within 5 working days. The
 * listing goes on to 核对 and 复审 meanwhile, with name and authority as the national system shows them.
 */
export function noteUnknownLists(
  tx: Writing,
  listings: readonly Listing[],
  { requestId, candidateId }: Seen,
): void {
  for (const { listTypeCode, listName, authority } of listings) {
    const listKey = comparableText(listName)
    if (listTypeCode !== unclassifiedCode || tx.first(listSightingTable, { listKey }) !== null) continue
    const seenOn = beijingDate(tx.at)
    const due = dueDate(seenOn, classificationDays, calendarInForce(tx))
    const row = tx.insert(listSightingTable, {
      ...{ listKey, listName, authority, requestId, candidateId, seenOn, due },
      dueOn: due.due,
      dueProvisional: due.provisional,
    })
    tx.record({
      act: 'listType.sighted',
      object: `listSighting:${row.id}`,
      detail: { listName, authority, dueOn: due.due },
    })
  }
}
