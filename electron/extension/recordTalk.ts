import { governingDue } from '../../shared/deadline/governingDue.ts'
import { AppError } from '../../shared/errors.ts'
import { talkKindOf } from '../../shared/extension/extensionProblem.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import type { RequestRecord } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { extensionFile } from './extensionRepository.ts'
import { extensionTalkTable } from './extensionTable.ts'

/**
 * Writes down a talk with the applicant. Held and written down by the end of the last day it is 延期沟通 and may carry an extension;
 * later it is 逾期沟通 and never may.
 * Throws `invalid-input`.
 */
export const recordTalk: Handler<'extensions.recordTalk'> = ({ requestId, talk, outageId }, context) =>
  context.transact((tx) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    const now = context.now()
    assertMoment(request, talk.talkedAt, now)
    const kind = talkKindOf(beijingDate(talk.talkedAt), beijingDate(now), governingDue(request))
    const row = tx.insert(extensionTalkTable, {
      ...talk,
      requestId,
      kind,
      outageId,
      recordedBy: context.actor.userId,
      recordedAt: now.toISOString(),
    })
    tx.record({ act: 'extension.talked', object: `request:${requestId}`, detail: { talk: row } })
    return extensionFile(tx, requestId, { actor: context.actor, now })
  })

function assertMoment({ receivedAt, advanceFaxAt }: RequestRecord, talkedAt: string, now: Date): void {
  if (talkedAt > now.toISOString())
    throw new AppError('invalid-input', '沟通时间不能晚于现在，请核对日期和时间。')
  if (talkedAt < (advanceFaxAt ?? receivedAt))
    throw new AppError('invalid-input', '沟通时间早于收到来文，请核对日期和时间。')
}
