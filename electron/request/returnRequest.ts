import { AppError } from '../../shared/errors.ts'
import { assertRequestMove } from '../../shared/request/lifecycle.ts'
import type { Handler } from '../core/handler.ts'
import { assertNothingLeft, withdrawOpenCandidates } from './endRequest.ts'
import { requestDetail } from './requestDetail.ts'
import { requestTable } from './requestTable.ts'

/** Returns a whole letter with the reason (GW6: promptly, stating why); the 退回补正函 is then drafted from this reason. */
export const returnRequest: Handler<'requests.returnWhole'> = (
  { requestId, admissibility, reason },
  context,
) =>
  context.transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    assertRequestMove(before.state, 'returned')
    if (before.state === 'registered' && Object.values(admissibility).every(({ ok }) => ok))
      throw new AppError('invalid-input', '初审各项均为「是」，没有退回的依据：请把不符合的项目改为「否」。')
    assertNothingLeft(tx, requestId)
    withdrawOpenCandidates(tx, requestId, `整件退回：${reason}`)
    tx.update(requestTable, before, { state: 'returned', admissibility, endReason: reason })
    tx.record({ act: 'request.returned', object: `request:${requestId}`, reason, detail: { admissibility } })
    return requestDetail(tx, requestId)
  })
