import { AppError } from '../../../shared/errors.ts'
import { beijingDate } from '../../../shared/time.ts'
import { proposeApproval } from '../../approval/approvalMoves.ts'
import type { Handler } from '../../call/handler.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { requestDetail } from '../requestDetail.ts'
import { admitSpeciallyAct } from './admitSpeciallyAct.ts'

/** Proposes 初审通过 on a 批示 for a letter by the wrong channel; nothing changes until another person of the desk confirms. Throws `invalid-input`. */
export const proposeSpecial: Handler<'requests.proposeSpecial'> = (input, { actor, now, transact }) =>
  transact((tx) => {
    const { requestId, approval } = input
    const request = tx.get(requestTable, requestId, '这件来文')
    if (approval.on > beijingDate(now()))
      throw new AppError('invalid-input', '批示日期不能晚于今天，请对照批示原件核对。')
    proposeApproval(tx, admitSpeciallyAct, {
      subject: `request:${requestId}`,
      words: `凭${approval.post}${approval.approver} ${approval.on} 批示，收文 ${intakeNumber(request)} 初审通过（查询渠道不符）`,
      reason: approval.words,
      payload: { ...input, by: actor.userId },
      actor,
      at: now(),
    })
    return requestDetail(tx, requestId)
  })
