import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { beijingDate, type CalendarDate, type Instant } from '../../shared/time.ts'
import type { AwayLimit } from '../../shared/workbench/summary.ts'
import type { Reading } from '../database/row/transaction.ts'
import { objectionNumber, objectionOf } from '../objection/objectionRepository.ts'
import { objectionLimitTable } from '../objection/objectionTable.ts'

/**
 * Limits of objections, ours and theirs, that run and came due from the day somebody left up to today, or whose last change since then
 * ended them; at most 20, ours first, the earliest first.
 */
export function awayLimits(tx: Reading, since: Instant, today: CalendarDate): AwayLimit[] {
  return tx
    .select<{ id: number }>(
      `SELECT k.id FROM objection_clocks k WHERE (k.state = 'running' AND k.due_on BETWEEN ? AND ?)
         OR (k.state = 'ended' AND (SELECT e.at FROM audit_entries e WHERE e.seq = k.audit_seq) > ?)
       ORDER BY k.party <> 'centre', k.state = 'ended', k.due_on, k.id LIMIT 20`,
      beijingDate(since),
      today,
      since,
    )
    .map(({ id }) => {
      const limit = tx.get(objectionLimitTable, id, '这个时限')
      const { objectionId, code, party, state, startsOn, dueOn, lateDays } = limit
      const objection = objectionOf(tx, objectionId)
      const rule = ruleInForce(code, startsOn ?? dueOn ?? today)
      return {
        limitId: id,
        objectionId,
        number: `异议 ${objectionNumber(objection)}`,
        what: rule.endingAct,
        ...{ party, state, dueOn, lateDays },
      }
    })
}
