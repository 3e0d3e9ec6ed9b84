import type { ReplyKind } from '../../shared/reply/kinds.ts'
import { resultKindOf, returnKind } from '../../shared/reply/kinds.ts'
import type { AwaitingRow } from '../../shared/reply/summary.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { isDuplicateRowSql } from '../candidateRecord/duplicateQueries.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { Reading } from '../database/row/transaction.ts'
import { answeredSql, resultKindsSql, returnKindsSql } from '../replyRecord/replyRepository.ts'
import { requestGoverningDueSql, urgencyRankSql } from '../requestRecord/governingDueQueries.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'

interface Row {
  readonly id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly document_number: string
  readonly unit_name: string
  readonly due_on: CalendarDate | null
  readonly extended_due_on: CalendarDate | null
  readonly state: 'admitted' | 'returned'
  readonly concluded: number
  readonly unnamed: number
  readonly open: number
  readonly sent: number
  readonly again: number
}

const living = `EXISTS (SELECT 1 FROM reply_items i JOIN replies l ON l.id = i.reply_id AND l.draft_version = i.draft_version
  WHERE i.candidate_id = c.id AND l.state IN ('draft', 'submitted', 'signed', 'printing', 'sealed'))`
const named = `EXISTS (SELECT 1 FROM reply_items i JOIN replies l ON l.id = i.reply_id AND l.draft_version = i.draft_version
  WHERE i.candidate_id = c.id AND i.inclusion IN ('returned', 'duplicate', 'unqueryable') AND l.state <> 'voided')`
const answered = `EXISTS (SELECT 1 FROM reply_items i JOIN replies l ON l.id = i.reply_id AND l.draft_version = i.draft_version
  WHERE i.candidate_id = c.id AND i.inclusion IN ${answeredSql} AND l.state IN ('dispatched', 'received'))`

const waiting = `
  SELECT r.id, r.intake_year, r.intake_serial, r.document_number, u.name AS unit_name,
    iif(r.answered_on IS NULL, r.due_on, NULL) AS due_on, r.extended_due_on,
    ${requestGoverningDueSql('r')} AS governing, ${urgencyRankSql('r')} AS urgency_rank, r.state,
    coalesce(sum(c.state = 'concluded' AND NOT ${living}), 0) AS concluded,
    coalesce(sum(c.state = 'returned' AND NOT ${named} AND NOT ${isDuplicateRowSql}), 0) AS unnamed,
    coalesce(sum(c.state NOT IN ('concluded', 'answered', 'returned', 'withdrawn')), 0) AS open,
    coalesce(sum(c.state = 'concluded' AND NOT ${living} AND ${answered}), 0) AS again,
    EXISTS (SELECT 1 FROM replies s WHERE s.request_id = r.id AND s.kind IN ${resultKindsSql}
      AND s.state IN ('dispatched', 'received')) AS sent
  FROM requests r JOIN units u ON u.id = r.unit_id LEFT JOIN candidates c ON c.request_id = r.id
  WHERE r.id = coalesce(?, r.id) AND (r.state = 'admitted'
    OR (r.state = 'returned' AND NOT EXISTS (SELECT 1 FROM replies n WHERE n.request_id = r.id
      AND n.kind IN ${returnKindsSql} AND n.state <> 'voided')))
  GROUP BY r.id
  HAVING r.state = 'returned' OR concluded > 0 OR unnamed > 0`

/** One page of the letters (or the one asked for) that wait for a letter of ours, the earliest due date first. */
export function listAwaitingRows(
  tx: Reading,
  query: { readonly requestId?: number | undefined; readonly offset: number; readonly limit: number },
): { rows: AwaitingRow[]; total: number } {
  const order = 'due_on IS NULL, governing, urgency_rank, id'
  const read = { columns: '*', from: `(${waiting})`, order, values: [query.requestId ?? null] }
  const { rows, total } = pageOf<Row>(tx, read, query)
  return { rows: rows.map(awaitingRow), total }
}

function awaitingRow(row: Row): AwaitingRow {
  return {
    requestId: row.id,
    intakeNumber: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    incomingNumber: row.document_number,
    unitName: row.unit_name,
    dueOn: row.due_on,
    extendedDueOn: row.extended_due_on,
    concludedCount: row.concluded,
    returnedCount: row.unnamed,
    openCount: row.open,
    kind: kindFor(row),
  }
}

function kindFor({ state, concluded, sent, again }: Row): ReplyKind {
  if (state === 'returned' || concluded === 0) return returnKind
  return resultKindOf(sent === 0 ? 'first' : again > 0 ? 'correcting' : 'later')
}
