import { proposeApproval } from '../../approval/approvalMoves.ts'
import type { Handler } from '../../call/handler.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { requestDetail } from '../requestDetail.ts'
import { applyCorrection } from './applyCorrection.ts'
import { assertCorrectable, correctionOf } from './correction.ts'
import { correctRegistrationAct } from './correctRegistrationAct.ts'

/**
 * Corrects the registration with a reason until the reply is signed; before and after stand in the trail. After 初审 what decides something
 * is only proposed, and takes effect when another person of the desk confirms.
 */
export const changeRequest: Handler<'requests.change'> = (input, { actor, now, transact }) =>
  transact((tx) => {
    const { requestId, registration, reason } = input
    const before = tx.get(requestTable, requestId, '这件来文')
    const correction = correctionOf(tx, before, { registration, now: now() })
    assertCorrectable(correction)
    if (!correction.needsSecondPerson) applyCorrection(tx, before, { ...correction, reason })
    else
      proposeApproval(tx, correctRegistrationAct, {
        subject: `request:${requestId}`,
        words: `更正收文 ${intakeNumber(before)} 的登记：${correction.changes.map(({ field }) => field).join('、')}`,
        reason,
        payload: {
          requestId,
          registration,
          reason,
          shown: [...correction.changes, ...correction.follows.map(asFollowing)],
        },
        actor,
        at: now(),
      })
    return requestDetail(tx, requestId)
  })

const asFollowing = ({ field, before, after }: { field: string; before: string; after: string }) => ({
  field: `随之变动：${field}`,
  before,
  after,
})
