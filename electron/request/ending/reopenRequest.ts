import type { Handler } from '../../call/handler.ts'
import { reopenIfEnded } from '../../requestRecord/requestMoves.ts'
import { requestDetail } from '../requestDetail.ts'

/** Takes a closed or archived file up again, with the reason (an objection, a supplement, an answer to a return). */
export const reopenRequest: Handler<'requests.reopen'> = ({ requestId, reason }, { transact }) =>
  transact((tx) => {
    reopenIfEnded(tx, requestId, reason)
    return requestDetail(tx, requestId)
  })
