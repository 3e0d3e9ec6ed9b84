import { AppError } from '../../shared/errors.ts'
import { assertRequestMove } from '../../shared/request/lifecycle.ts'
import { type AdmissibilityQuestion, admissibilityQuestions } from '../../shared/request/model.ts'
import type { Handler } from '../core/handler.ts'
import { requestDetail } from './requestDetail.ts'
import { requestTable } from './requestTable.ts'

/** Passes 初审: every question answered yes, or no with words of the person who lets it pass. */
export const admitRequest: Handler<'requests.admit'> = ({ requestId, admissibility }, context) =>
  context.transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    assertRequestMove(before.state, 'admitted')
    if (before.sealedOriginalAt === null)
      throw new AppError('conflict', '盖章原件尚未收到，请先登记原件收到时间，再办理初审。')
    for (const [question, words] of Object.entries(admissibilityQuestions)) {
      const { ok, note } = admissibility[question as AdmissibilityQuestion]
      if (!ok && note === '')
        throw new AppError('invalid-input', `「${words}」未通过：请写明准予受理的理由，或改为退回。`)
    }
    tx.update(requestTable, before, {
      state: 'admitted',
      admissibility,
      admittedBy: context.actor.userId,
      admittedAt: context.now().toISOString(),
    })
    tx.record({ act: 'request.admitted', object: `request:${requestId}`, detail: { admissibility } })
    return requestDetail(tx, requestId)
  })
