import type { PhoneFacts } from '../../shared/consultation/phoneWords.ts'
import { endedObjectionStates } from '../../shared/objection/model.ts'
import { givesResults, letterKinds } from '../../shared/reply/kinds.ts'
import { beijingDate, type CalendarDate } from '../../shared/time.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import type { RequestRecord } from '../requestRecord/requestRepository.ts'

/** What may be told about a letter: document data and dates, nothing of its persons. */
export function phoneFacts(tx: Reading, request: RequestRecord, today: CalendarDate): PhoneFacts {
  const last = tx
    .where(replyTable, { requestId: request.id, state: ['dispatched', 'received'] })
    .filter(({ kind }) => letterKinds[kind].answers)
    .toSorted((a, b) => (a.dispatchedAt ?? '').localeCompare(b.dispatchedAt ?? '') || a.id - b.id)
    .at(-1)
  const dispatchedAt = last?.dispatchedAt ?? null
  return {
    today,
    state: request.state,
    receivedOn: request.receivedOn,
    dueOn: request.dueOn,
    dueProvisional: request.dueProvisional,
    extendedDueOn: request.extendedDueOn,
    dispatchedOn: dispatchedAt === null ? null : beijingDate(dispatchedAt),
    dispatchedNumber: last?.documentNumber ?? null,
    replyReceivedOn: last?.receivedOn ?? null,
    objectedOn: objectedOn(tx, request.id),
    asksResidentNumbers: request.state === 'admitted' && hasOtherDocuments(tx, request.id),
    gaveResults: last !== undefined && givesResults(last.kind),
  }
}

/** True while somebody waits in doubt, or sent back, with another document than one with a 公民身份号码. */
function hasOtherDocuments(tx: Reading, requestId: number): boolean {
  return tx
    .where(candidateTable, { requestId, state: ['doubtful', 'returned'] })
    .some(({ findings }) => findings.includes('id-other-document'))
}

/** The day on which the earliest objection came that is not over. */
function objectedOn(tx: Reading, requestId: number): CalendarDate | null {
  const [first] = tx.select<{ on: CalendarDate | null }>(
    `SELECT min(e.received_on) AS "on" FROM objections o JOIN objection_entries e ON e.objection_id = o.id
     WHERE o.request_id = ? AND e.withdrawn_on IS NULL AND o.state NOT IN (SELECT value FROM json_each(?))`,
    requestId,
    JSON.stringify(endedObjectionStates),
  )
  return first?.on ?? null
}
