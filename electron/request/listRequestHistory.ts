import { wordedHistory } from '../audit/requestTrailRepository.ts'
import type { Handler } from '../call/handler.ts'
import { requestTable } from '../requestRecord/requestTable.ts'

/** The trail of one letter, its persons and our letters, oldest first; opening it is itself an entry. */
export const listRequestHistory: Handler<'requests.history'> = ({ requestId }, { transact }) =>
  transact((tx) => {
    tx.get(requestTable, requestId, '这件来文')
    const lines = wordedHistory(tx, requestId)
    tx.record({ act: 'request.viewed', object: `request:${requestId}`, detail: { part: 'history' } })
    return [...lines]
  })
