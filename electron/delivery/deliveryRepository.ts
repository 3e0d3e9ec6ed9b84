import type { DispatchRow } from '../../shared/delivery/contract.ts'
import { type DispatchStep, dispatchStates, dispatchStep } from '../../shared/delivery/dispatchStep.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { letterPrints, sealUsesOf } from '../printing/printRepository.ts'
import { replyRow } from '../reply/replyRowQueries.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { dueOrderSql } from '../requestRecord/governingDueQueries.ts'
import { deliveryTable } from './deliveryTable.ts'

/** One attempt to hand a letter over, as the database has it. */
export type Delivery = RowOf<typeof deliveryTable>

/** The attempts to hand a letter over, oldest first. */
export function deliveriesOf(tx: Reading, replyId: number): readonly Delivery[] {
  return tx.where(deliveryTable, { replyId })
}

/** Sealed copies that have not left, or came back. */
export function copiesToSend(tx: Reading, replyId: number): number {
  const sealed = sealUsesOf(tx, replyId).reduce((sum, { copies }) => sum + copies, 0)
  const away = deliveriesOf(tx, replyId)
    .filter(({ failedReason }) => failedReason === null)
    .reduce((sum, { copies }) => sum + copies, 0)
  return Math.max(0, sealed - away)
}

/** What a letter waits for on its way out; null before it is signed. */
export function stepOf(tx: Reading, { id, state }: Reply): DispatchStep | null {
  const hasFailed = (deliveriesOf(tx, id).at(-1)?.failedReason ?? null) !== null
  return dispatchStep(state, letterPrints(tx, id), hasFailed)
}

// The last attempt decides: a letter that came back stands in the queue again.
const cameBack = `EXISTS (SELECT 1 FROM deliveries d WHERE d.reply_id = r.id AND d.failed_reason IS NOT NULL
  AND d.id = (SELECT max(id) FROM deliveries WHERE reply_id = r.id))`

const views = {
  outgoing: `(r.state IN ('signed', 'printing', 'sealed') OR (r.state = 'dispatched' AND ${cameBack}))`,
  awaitingReceipt: `(r.state = 'dispatched' AND NOT ${cameBack})`,
  received: `r.state = 'received'`,
  all: `r.state IN (${dispatchStates.map((state) => `'${state}'`).join(', ')})`,
} as const

/** One page of the letters on their way out: what still has to leave by its last day, what has left newest first. */
export function listDispatchRows(
  tx: Reading,
  query: {
    readonly view: keyof typeof views
    readonly requestId?: number | undefined
    readonly offset: number
    readonly limit: number
  },
): { readonly rows: DispatchRow[]; readonly total: number } {
  const parameters: SqlValue[] = query.requestId === undefined ? [] : [query.requestId]
  const from = `replies r LEFT JOIN requests q ON q.id = r.request_id
    WHERE ${views[query.view]}${query.requestId === undefined ? '' : ' AND r.request_id = ?'}`
  const order = query.view === 'outgoing' ? `${dueOrderSql('q.due_on', 'q')}, r.id` : 'r.id DESC'
  const { rows: page, total } = pageOf<{ id: number }>(
    tx,
    { columns: 'r.id', from, order, values: parameters },
    query,
  )
  const rows = page.flatMap(({ id }) => {
    const reply = replyOf(tx, id)
    const step = stepOf(tx, reply)
    return step === null ? [] : [{ ...replyRow(tx, reply), step }]
  })
  return { rows, total }
}
