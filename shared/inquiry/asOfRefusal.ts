import type { Instant } from '../time.ts'

const minuteMs = 60_000

/**
 * Why a query time cannot be right, or null: it stands in the letter, so it lies between the making of the batch and now. Compared by the
 * minute, because people read a clock.
 */
export function asOfRefusal(
  queriedAt: Instant,
  { batchCreatedAt, now }: { readonly batchCreatedAt: Instant; readonly now: Date },
): string | null {
  const minute = (at: Date | Instant) => Math.floor(new Date(at).getTime() / minuteMs)
  if (minute(queriedAt) > minute(now)) return '查询时间不能晚于现在，请核对日期和时间。'
  if (minute(queriedAt) < minute(batchCreatedAt))
    return '查询时间早于本批次的建立时间，请核对；更早的查询须重新查看后登记。'
  return null
}
