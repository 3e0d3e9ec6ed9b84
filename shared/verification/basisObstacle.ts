import type { Instant } from '../time.ts'
import type { VerificationBasis } from './model.ts'

/** What a checker says he started from, and when he looked again. */
export interface CheckBasis {
  readonly basis: VerificationBasis
  readonly lookedAt: Instant | null
}

// Moments are entered to the minute.
const minuteOf = (instant: Instant) => Math.floor(new Date(instant).getTime() / 60_000)

/**
 * Why a check cannot rest on this basis, as a sentence, or null: evidence must exist, and 重新查询 has its own time, not before the first query
 * and not after now.
 */
export function basisObstacle(
  { basis, lookedAt }: CheckBasis,
  result: { readonly hasEvidence: boolean; readonly queriedAt: Instant },
  now: Instant,
): string | null {
  if (basis === 'evidence') {
    if (!result.hasEvidence)
      return '这条结果没有查询凭证，不能按凭证核对：请重新查询，核对依据选「重新查询」并填写查询时间。'
    return lookedAt === null ? null : '按凭证核对时不填重新查询的时间，请核对「核对依据」。'
  }
  if (lookedAt === null) return '请填写重新查询的日期和时间。'
  if (minuteOf(lookedAt) < minuteOf(result.queriedAt)) return '重新查询的时间不能早于首次查询，请核对。'
  return minuteOf(lookedAt) > minuteOf(now) ? '重新查询的时间不能晚于现在，请核对。' : null
}
