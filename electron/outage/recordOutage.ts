import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { storedUpload } from '../call/storedUpload.ts'
import { tieRequests } from './outageMoves.ts'
import { outageView } from './outageRepository.ts'
import { outageTable } from './outageTable.ts'

/** Writes down that the national system cannot be used and ties it to every letter it holds up. No limit is stopped by it. Throws `invalid-input`. */
export const recordOutage: Handler<'outages.record'> = async ({ uploadId, ...outage }, context) => {
  const stored = uploadId === null ? null : await storedUpload(context, uploadId, 'outage-evidence')
  return context.transact((tx) => {
    assertInterval(outage, tx.at)
    const row = tx.insert(outageTable, {
      ...outage,
      evidenceId: stored === null ? null : context.attachments.adopt(tx, stored).id,
      recordedBy: context.actor.userId,
      recordedAt: tx.at,
    })
    const letters = tieRequests(tx, row)
    tx.record({ act: 'outage.recorded', object: `outage:${row.id}`, detail: { after: outage, letters } })
    for (const requestId of letters)
      tx.record({ act: 'outage.recorded', object: `request:${requestId}`, detail: { outageId: row.id } })
    return outageView(tx, row)
  })
}

/** Throws `invalid-input` when an outage would begin or end in the future, or end before it began. */
export function assertInterval(
  { startedAt, endedAt }: { readonly startedAt: string; readonly endedAt: string | null },
  now: string,
): void {
  if (startedAt > now) throw new AppError('invalid-input', '故障开始时间不能晚于现在，请核对。')
  if (endedAt === null) return
  if (endedAt > now) throw new AppError('invalid-input', '恢复时间不能晚于现在；尚未恢复的请留空。')
  if (endedAt <= startedAt) throw new AppError('invalid-input', '恢复时间应晚于故障开始时间，请核对。')
}
