import { governingDue } from '../../shared/deadline/governingDue.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import type { AwaySummary } from '../../shared/workbench/summary.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestGoverningDueSql } from '../requestRecord/governingDueQueries.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'

const governing = requestGoverningDueSql('r')

/** When somebody was last here: the end of their session before this one; null the first time. */
export function lastPresence(tx: Reading, userId: number): Instant | null {
  const [row] = tx.select<{ at: Instant }>(
    `SELECT at FROM audit_entries WHERE object = ? AND act IN ('session.locked', 'session.loggedOut')
     ORDER BY seq DESC LIMIT 1`,
    `user:${userId}`,
  )
  return row?.at ?? null
}

interface DueRow {
  readonly id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly unit_name: string
  readonly due_on: CalendarDate
  readonly extended_due_on: CalendarDate | null
}

/** Letters in work whose governing date lies from the day somebody left up to today, at most 20, the earliest first. */
export function cameDueSince(
  tx: Reading,
  { sinceOn, today }: { readonly sinceOn: CalendarDate; readonly today: CalendarDate },
): AwaySummary['cameDue'] {
  return tx
    .select<DueRow>(
      `SELECT r.id, r.intake_year, r.intake_serial, u.name AS unit_name, r.due_on, r.extended_due_on
       FROM requests r JOIN units u ON u.id = r.unit_id
       WHERE r.state IN ('registered', 'admitted') AND ${governing} BETWEEN ? AND ? ORDER BY ${governing}, r.id LIMIT 20`,
      sinceOn,
      today,
    )
    .map((row) => {
      const dates = { dueOn: row.due_on, extendedDueOn: row.extended_due_on }
      return {
        requestId: row.id,
        number: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
        unitName: row.unit_name,
        ...dates,
        isOverdue: (governingDue(dates) ?? today) < today,
      }
    })
}

/** How many letters of ours wait for a receipt, and how many of one's own requests for a decision. */
export function owedByOthers(tx: Reading, userId: number) {
  const [row] = tx.select<{ receipts: number; decisions: number }>(
    `SELECT (SELECT count(*) FROM replies WHERE state = 'dispatched') AS receipts,
       (SELECT count(*) FROM extensions WHERE state = 'requested' AND requested_by = ?) AS decisions`,
    userId,
  )
  return { receiptsOwed: row?.receipts ?? 0, decisionsOwed: row?.decisions ?? 0 }
}

interface PromiseRow {
  readonly request_id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly words: string
  readonly at: Instant
  readonly by_name: string
}

/** What others promised for the desk since a moment: extensions granted and promises on the telephone that are not kept yet; at most 20. */
export function awayPromises(
  tx: Reading,
  { since, userId }: { readonly since: Instant; readonly userId: number },
): AwaySummary['promises'] {
  return tx
    .select<PromiseRow>(
      `SELECT p.*, r.intake_year, r.intake_serial, w.name AS by_name FROM (
         SELECT request_id, '延期至 ' || new_due_on AS words, decided_at AS at, decided_by AS user_id FROM extensions
           WHERE state = 'granted' AND decided_at > ?
         UNION ALL
         SELECT request_id, '电话答应：' || promised, recorded_at, recorded_by FROM consultations
           WHERE promised IS NOT NULL AND promise_kept_at IS NULL AND request_id IS NOT NULL AND recorded_at > ?) p
       JOIN requests r ON r.id = p.request_id JOIN users w ON w.id = p.user_id
       WHERE p.user_id <> ? ORDER BY p.at DESC LIMIT 20`,
      since,
      since,
      userId,
    )
    .map(({ request_id, intake_year, intake_serial, by_name, words, at }) => ({
      requestId: request_id,
      number: intakeNumber({ intakeYear: intake_year, intakeSerial: intake_serial }),
      words,
      at,
      by: by_name,
    }))
}
