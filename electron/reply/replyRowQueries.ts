import type { ReplyInclusion, ReplyState } from '../../shared/reply/model.ts'
import type { ReplyRow } from '../../shared/reply/summary.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { letterDates } from '../objection/letter/objectionLetterRepository.ts'
import { incomingOf } from '../replyRecord/letterGround.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { isLateEntered } from '../requestRecord/lateEntryQueries.ts'
import { intakeNumber, type RequestRecord } from '../requestRecord/requestRepository.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'

/** How many persons stand in a letter of ours, by how they stand. */
export function inclusionCounts(tx: Reading, replyId: number): Readonly<Record<ReplyInclusion, number>> {
  const counts = { notListed: 0, listed: 0, returned: 0, duplicate: 0, unqueryable: 0, separate: 0 }
  const rows = tx.select<{ inclusion: ReplyInclusion; persons: number }>(
    `SELECT i.inclusion, count(*) AS persons FROM reply_items i
     JOIN replies r ON r.id = i.reply_id AND r.draft_version = i.draft_version
     WHERE r.id = ? GROUP BY i.inclusion`,
    replyId,
  )
  for (const row of rows) counts[row.inclusion] = row.persons
  return counts
}

/** A letter of ours as a line of a list. */
export function replyRow(tx: Reading, reply: Reply): ReplyRow {
  const request = incomingOf(tx, reply)
  const counts = inclusionCounts(tx, reply.id)
  return {
    replyId: reply.id,
    ...incomingNames(tx, reply, request),
    kind: reply.kind,
    state: reply.state,
    documentNumber: reply.documentNumber,
    listedCount: counts.listed,
    notListedCount: counts.notListed,
    returnedCount: counts.returned,
    duplicateCount: counts.duplicate,
    unqueryableCount: counts.unqueryable,
    separateCount: counts.separate,
    draftedBy: userNameOf(tx, reply.draftedBy),
    draftedAt: reply.draftedAt,
    signedOn: reply.signedOn,
    dispatchedAt: reply.dispatchedAt,
    isLateEntered: isLateEntered(tx, { replyId: reply.id }),
    ...letterDates(tx, reply, request ?? { dueOn: null, extendedDueOn: null }),
  }
}

/** How the incoming letter is named; a letter without one is told by whom it goes to. */
function incomingNames(tx: Reading, { content }: Reply, request: RequestRecord | null) {
  if (request === null)
    return { requestId: null, intakeNumber: '', incomingNumber: '', unitName: content.addressee }
  return {
    requestId: request.id,
    intakeNumber: intakeNumber(request),
    incomingNumber: request.documentNumber,
    unitName: unitNameOf(tx, request.unitId),
  }
}

/** One page of our letters, newest first, filtered in SQL. */
export function listReplyRows(
  tx: Reading,
  query: {
    readonly requestId?: number | undefined
    readonly states?: readonly ReplyState[] | undefined
    readonly offset: number
    readonly limit: number
  },
): { readonly rows: readonly ReplyRow[]; readonly total: number } {
  const clauses = ['1 = 1']
  const parameters: SqlValue[] = []
  if (query.requestId !== undefined) {
    clauses.push('request_id = ?')
    parameters.push(query.requestId)
  }
  if (query.states !== undefined) {
    clauses.push('state IN (SELECT value FROM json_each(?))')
    parameters.push(JSON.stringify(query.states))
  }
  const from = `replies WHERE ${clauses.join(' AND ')}`
  const read = { columns: 'id', from, order: 'id DESC', values: parameters }
  const { rows: page, total } = pageOf<{ id: number }>(tx, read, query)
  return { rows: page.map(({ id }) => replyRow(tx, replyOf(tx, id))), total }
}
