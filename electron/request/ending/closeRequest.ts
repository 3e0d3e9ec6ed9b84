import type { Handler } from '../../call/handler.ts'
import { closeSettled } from '../../requestRecord/requestMoves.ts'
import { requestDetail } from '../requestDetail.ts'

/** Ends a letter that was taken up again although nothing was left to do. */
export const closeRequest: Handler<'requests.close'> = ({ requestId, reason }, { transact, now }) =>
  transact((tx) => {
    closeSettled(tx, requestId, { now: now(), reason })
    return requestDetail(tx, requestId)
  })
