import { assertRequestMove } from '../../../shared/request/lifecycle.ts'
import type { Handler } from '../../call/handler.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { requestDetail } from '../requestDetail.ts'
import { assertNothingLeft, withdrawOpenCandidates } from './endRequest.ts'

/** Records that the unit took its letter back, with the written basis; every open person is withdrawn with it. */
export const withdrawRequest: Handler<'requests.withdraw'> = ({ requestId, basis }, { transact }) =>
  transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    assertRequestMove(before.state, 'withdrawn')
    assertNothingLeft(tx, requestId)
    withdrawOpenCandidates(tx, requestId, `来文撤回：${basis}`)
    tx.update(requestTable, before, { state: 'withdrawn', endReason: basis })
    tx.record({ act: 'request.withdrawn', object: `request:${requestId}`, reason: basis })
    return requestDetail(tx, requestId)
  })
