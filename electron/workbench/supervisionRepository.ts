import { type CandidateState, candidateStateNames } from '../../shared/candidate/model.ts'
import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { workingDaysBetween } from '../../shared/deadline/calendar/workingDays.ts'
import { type ReplyState, replyStateNames } from '../../shared/reply/model.ts'
import { beijingDate, type CalendarDate } from '../../shared/time.ts'
import type { SupervisionRow } from '../../shared/workbench/summary.ts'
import type { Reading } from '../database/row/transaction.ts'
import { ageOf, ofWholeRequest, pauseReader, type RequestPause } from '../pause/pauseRepository.ts'
import { reminderTable } from '../reminder/reminderTable.ts'
import { personKindsSql } from '../replyRecord/replyRepository.ts'
import { requestGoverningDueSql } from '../requestRecord/governingDueQueries.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'

/** Which letters stand on the board: those whose governing date comes before `before`. */
export interface SupervisionQuery {
  readonly before: CalendarDate
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

interface Row {
  readonly id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly unit_name: string
  readonly due_on: CalendarDate
  readonly extended_due_on: CalendarDate | null
  readonly due_provisional: number
  readonly clock_starts_on: CalendarDate
  readonly admitted: number
  readonly person_state: CandidateState | null
  readonly reply_state: ReplyState | null
  readonly holders: string | null
  readonly moved_at: string
}

const governing = requestGoverningDueSql('r')
const stateOrder = [
  'accepted',
  'doubtful',
  'ready',
  'inquiring',
  'pending',
  'inquired',
  'disputed',
  'underReview',
]
const furthestBack = `(SELECT c.state FROM candidates c WHERE c.request_id = r.id
  AND c.state IN (SELECT value FROM json_each(?)) ORDER BY (SELECT k.key FROM json_each(?) k WHERE k.value = c.state) LIMIT 1)`
const livingReply = `(SELECT p.id FROM replies p WHERE p.request_id = r.id
  AND p.kind IN ${personKindsSql} AND p.state IN ('draft', 'submitted', 'signed', 'printing', 'sealed') ORDER BY p.id DESC LIMIT 1)`

/** 督办: letters in work that are near or past their last day, the latest first, with who holds them and how long. */
export function supervisionRows(
  tx: Reading,
  { before, today, calendar }: SupervisionQuery,
): SupervisionRow[] {
  const order = JSON.stringify(stateOrder)
  const rows = tx.select<Row>(
    `SELECT r.id, r.intake_year, r.intake_serial, u.name AS unit_name, r.due_on, r.extended_due_on, r.due_provisional,
       r.clock_starts_on, r.admitted_at IS NOT NULL AS admitted, ${furthestBack} AS person_state,
       (SELECT state FROM replies WHERE id = ${livingReply}) AS reply_state,
       coalesce((SELECT group_concat(DISTINCT w.name) FROM inquiry_items i JOIN inquiry_batches b ON b.id = i.batch_id
           JOIN users w ON w.id = b.assigned_to WHERE i.request_id = r.id AND i.removed_at IS NULL AND b.state = 'open'),
         (SELECT w.name FROM replies p JOIN users w ON w.id = p.drafted_by WHERE p.id = ${livingReply}),
         (SELECT w.name FROM users w WHERE w.id = coalesce(r.admitted_by, r.registered_by))) AS holders,
       (SELECT e.at FROM audit_entries e WHERE e.seq = max(r.audit_seq,
         coalesce((SELECT max(audit_seq) FROM candidates WHERE request_id = r.id), 0))) AS moved_at
     FROM requests r JOIN units u ON u.id = r.unit_id
     WHERE r.state IN ('registered', 'admitted') AND ${governing} < ? ORDER BY ${governing}, r.id LIMIT 200`,
    order,
    order,
    before,
  )
  const readPauses = pauseReader(tx)
  return rows.map((row) => ({
    ...netAge(readPauses(row.id), row, { today, calendar }),
    requestId: row.id,
    number: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    unitName: row.unit_name,
    dueOn: row.due_on,
    extendedDueOn: row.extended_due_on,
    dueProvisional: row.due_provisional === 1,
    step: stepOf(row),
    holders: row.holders ?? '',
    sinceReceipt: workingDaysBetween(row.clock_starts_on, today, calendar),
    sinceMoved: workingDaysBetween(beijingDate(row.moved_at), today, calendar),
    remindedAt:
      tx.first(reminderTable, { item: `request:${row.id}` }, { orderBy: 'id', descending: true })
        ?.remindedAt ?? null,
  }))
}

function netAge(
  pauses: readonly RequestPause[],
  { clock_starts_on }: Row,
  { today, calendar }: Pick<SupervisionQuery, 'today' | 'calendar'>,
) {
  return {
    net: ageOf(pauses, { after: clock_starts_on, until: today }, calendar).net,
    isPaused: ofWholeRequest(pauses).some(({ to }) => to === null),
  }
}

function stepOf({ admitted, person_state, reply_state }: Row): string {
  if (admitted === 0) return '待初审'
  if (person_state !== null) return candidateStateNames[person_state]
  return reply_state === null ? '待录名单或拟稿' : `复函${replyStateNames[reply_state]}`
}
