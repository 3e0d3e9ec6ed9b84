import { z } from 'zod'
import { LateMatter, lateMatterNames, lateObstacle, lateWords } from '../../shared/request/lateEntry.ts'
import { beijingMinute, Instant } from '../../shared/time.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import { lateEntryTable } from '../requestRecord/lateEntryTable.ts'
import { lateFacts } from './lateFactsRepository.ts'

/** What a proposal of 应急补录 carries. */
export const LatePayload = z.strictObject({
  requestId: z.int().nullable(),
  replyId: z.int().nullable(),
  matter: LateMatter,
  doneAt: Instant,
  doneBy: z.string(),
  scanId: z.int(),
  enteredBy: z.int(),
  enteredAt: Instant,
})

/** Enters the true time of an act that was done on paper in an emergency, beside the act itself; by two of the desk. */
export const enterLateAct = approvalAct({
  kind: 'enterLate',
  payload: LatePayload,
  obstacle: (tx, payload) => lateObstacle(payload.matter, payload.doneAt, lateFacts(tx, payload)),
  before: (tx, payload) => {
    const { recordedAt } = lateFacts(tx, payload)
    return { recordedAt }
  },
  changes: (before, { doneAt, doneBy, matter }) => [
    { field: '事项', before: '', after: lateMatterNames[matter] },
    { field: '补登时间', before: '', after: recordedIn(before) },
    { field: '真实时间', before: '', after: beijingMinute(doneAt) },
    { field: '纸面办理人', before: '', after: doneBy },
  ],
  perform: (tx, payload, actor) => {
    tx.insert(lateEntryTable, { ...payload, confirmedBy: actor.userId, confirmedAt: tx.at })
    const { requestId, replyId, matter, doneAt, doneBy } = payload
    tx.record({
      act: 'emergency.lateEntered',
      object: replyId === null ? `request:${requestId ?? 0}` : `reply:${replyId}`,
      // Beside the time of the entry, wherever the trail is told.
      reason: lateWords({ matter, doneAt }),
      detail: { matter, doneAt, doneBy },
    })
  },
})

function recordedIn(before: unknown): string {
  const { data } = z.object({ recordedAt: Instant }).safeParse(before)
  return data === undefined ? '' : beijingMinute(data.recordedAt)
}
