import { AppError } from '../../../shared/errors.ts'
import { beijingDate } from '../../../shared/time.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { nameFiles, storeFiles } from '../entry/objectionFiles.ts'
import { limitsOf, objectionOf } from '../objectionRepository.ts'
import { objectionTalkTable } from '../objectionTable.ts'
import { objectionDetail } from './objectionDetail.ts'
import { nextInquiryOn } from './objectionRow.ts'

/** 与国家中心沟通记录. 函询进度 keeps its minimum interval; other talks may be as frequent as they are. Throws `conflict`, `invalid-input`. */
export const recordTalk: Handler<'objections.recordTalk'> = async ({ uploadId, ...talk }, context) => {
  context.read((tx) => assertTalk(tx, talk, context.now()))
  const files = await storeFiles(
    context,
    uploadId === null ? [] : [{ uploadId, role: 'talkRecord', description: '' }],
  )
  return context.transact((tx) => {
    assertTalk(tx, talk, context.now())
    const { objectionId } = talk
    const [named] = nameFiles(tx, { objectionId, entryId: null }, { context, files })
    const row = tx.insert(objectionTalkTable, {
      ...talk,
      attachmentId: named?.attachmentId ?? null,
      recordedBy: context.actor.userId,
      recordedAt: tx.at,
    })
    tx.record({
      act: talk.kind === 'progressInquiry' ? 'objection.progressInquired' : 'objection.talked',
      object: `objection:${objectionId}`,
      detail: { talkId: row.id, ...talk, file: named ?? null },
    })
    return objectionDetail(tx, objectionId, context)
  })
}

function assertTalk(
  tx: Reading,
  { objectionId, kind, heldOn }: { objectionId: number; kind: string; heldOn: string },
  now: Date,
): void {
  const objection = objectionOf(tx, objectionId)
  if (heldOn > beijingDate(now)) throw new AppError('invalid-input', '沟通日期不能晚于今天，请核对。')
  if (kind !== 'progressInquiry') return
  const at = { today: beijingDate(now), calendar: calendarInForce(tx) }
  const next = nextInquiryOn(tx, objection, { limits: limitsOf(tx, objectionId), ...at })
  if (next === null) throw new AppError('conflict', '复核申请尚未发出或已有结果，不需要函询进度。')
  if (heldOn < next)
    throw new AppError(
      'conflict',
      `距上次申请或函询的间隔不足，${next} 起可再次函询；其他联系请记为「沟通」。`,
    )
}
