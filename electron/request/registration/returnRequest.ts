import { AppError } from '../../../shared/errors.ts'
import { channelReturnReason } from '../../../shared/request/channelAnswer.ts'
import { assertRequestMove } from '../../../shared/request/lifecycle.ts'
import { unitKinds } from '../../../shared/unit/model.ts'
import type { Handler } from '../../call/handler.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { assertNothingLeft, withdrawOpenCandidates } from '../ending/endRequest.ts'
import { requestDetail } from '../requestDetail.ts'
import { channelAnswerOf } from './admission.ts'

/**
 * Returns a whole letter with the reason (GW6: promptly, stating why); the 退回补正函 prints this reason. 查询渠道相符 is answered by the
 * program: a letter by the wrong channel goes back without any other fault, and none goes back for a channel that is right.
 * Throws `invalid-input`.
 */
export const returnRequest: Handler<'requests.returnWhole'> = (input, { transact }) =>
  transact((tx) => {
    const { requestId, templateUse, reason } = input
    const before = tx.get(requestTable, requestId, '这件来文')
    assertRequestMove(before.state, 'returned')
    const channel = channelAnswerOf(tx, before)
    const admissibility = { ...input.admissibility, channel }
    if (before.state === 'registered' && Object.values(admissibility).every(({ ok }) => ok))
      throw new AppError('invalid-input', '初审各项均为「是」，没有退回的依据：请把不符合的项目改为「否」。')
    if (channel.ok && channelReasons.includes(reason))
      throw new AppError('invalid-input', '本件的查询渠道相符，不能以渠道不符为由退回，请改选退回的理由。')
    assertNothingLeft(tx, requestId)
    withdrawOpenCandidates(tx, requestId, `整件退回：${reason}`)
    tx.update(requestTable, before, {
      state: 'returned',
      admissibility,
      templateUse: templateUse ?? before.templateUse,
      endReason: reason,
    })
    tx.record({ act: 'request.returned', object: `request:${requestId}`, reason, detail: { admissibility } })
    return requestDetail(tx, requestId)
  })

const channelReasons: readonly string[] = unitKinds.map(channelReturnReason)
