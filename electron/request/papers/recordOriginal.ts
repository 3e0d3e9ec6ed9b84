import { firstCalendarDay } from '../../../shared/deadline/calendar/workingCalendar.ts'
import { AppError } from '../../../shared/errors.ts'
import { beijingDate, type Instant } from '../../../shared/time.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { Handler } from '../../call/handler.ts'
import { dueColumns, limitSettings, limitStart } from '../../requestRecord/limitQueries.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { requestDetail } from '../requestDetail.ts'

/**
 * Records that the sealed original of a letter that came by advance fax has arrived; the limit starts on that day unless the fax started it.
 * Throws `conflict`, `invalid-input`.
 */
export const recordOriginal: Handler<'requests.recordOriginal'> = ({ requestId, receivedAt }, context) =>
  context.transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    assertArrival(before, receivedAt, context.now())
    const { advanceFaxAt } = before
    const started = before.clockStartsOn !== null
    const arrivals = { advanceFaxAt, sealedOriginalAt: receivedAt }
    const start = limitStart(arrivals, limitSettings(tx), calendarInForce(tx))
    const after = tx.update(requestTable, before, {
      sealedOriginalAt: receivedAt,
      ...(started ? {} : { clockStartsOn: start?.on ?? null, ...dueColumns(tx, start) }),
    })
    tx.record({ act: 'request.changed', object: `request:${requestId}`, detail: { before, after } })
    return requestDetail(tx, requestId)
  })

function assertArrival(before: RequestRecord, receivedAt: Instant, now: Date): void {
  if (before.sealedOriginalAt !== null)
    throw new AppError('conflict', '该来文的盖章原件已登记，不必重复登记。')
  if (receivedAt > now.toISOString())
    throw new AppError('invalid-input', '原件收到时间不能晚于现在，请核对日期和时间。')
  const receivedOn = beijingDate(receivedAt)
  if (receivedOn < before.documentDate || receivedOn < firstCalendarDay)
    throw new AppError('invalid-input', '原件收到时间早于来函日期，请核对日期和时间。')
}
