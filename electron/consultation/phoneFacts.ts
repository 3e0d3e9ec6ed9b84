import type { PhoneFacts } from '../../shared/consultation/phoneWords.ts'
import type { ReplyKind } from '../../shared/reply/model.ts'
import { beijingDate, type CalendarDate } from '../../shared/time.ts'
import type { Reading } from '../database/transaction.ts'
import { replyTable } from '../reply/replyTable.ts'
import type { RequestRecord } from '../request/requestRepository.ts'

const resultKinds: readonly ReplyKind[] = ['first', 'supplementary', 'correction']

/** What may be told about a letter: document data and dates, nothing of its persons. */
export function phoneFacts(tx: Reading, request: RequestRecord, today: CalendarDate): PhoneFacts {
  const last = tx
    .where(replyTable, { requestId: request.id, state: ['dispatched', 'received'] })
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
    gaveResults: last !== undefined && resultKinds.includes(last.kind),
  }
}
