import { decidablePairs } from '../../shared/approval/policy.ts'
import { workKindsOf } from '../../shared/contract/workKindsOf.ts'
import type { Role } from '../../shared/rights/role.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { WorkKind } from '../../shared/workbench/model.ts'
import type { WorkCount, WorkItem } from '../../shared/workbench/summary.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { objectionNumber } from '../objection/objectionRepository.ts'
import { governingDueSql } from '../requestRecord/governingDueQueries.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { accountsOfHuman } from '../userRecord/userRepository.ts'
import { workBranches } from './workBranches.ts'

/** For whom work is looked up. */
export interface Worker {
  readonly userId: number
  readonly roles: readonly Role[]
}

// An unknown list is classified by its own day: what the letter was extended to has no say.
const governing = `iif(w.kind = 'classify', w.due_on, ${governingDueSql('w.due_on', 'r')})`

const unknownLists = `(SELECT group_concat(g.list_name, '、') FROM list_sightings g
  WHERE g.request_id = w.request_id AND g.classified_code IS NULL)`

interface WaitingSql {
  /** A table expression `waiting` that the read begins with. */
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** What waits for somebody as a table expression, or null when nothing may; only these kinds, if told. */
export function waitingSql(tx: Reading, worker: Worker, only: WorkKind | null = null): WaitingSql | null {
  const kinds = workKindsOf(worker.roles).filter((kind) => only === null || kind === only)
  const branches = workBranches.filter((branch) => branch.kinds.some((kind) => kinds.includes(kind)))
  if (branches.length === 0) return null
  return {
    sql: `WITH me (user_id, accounts, decidable, extending) AS (SELECT ?, ?, ?, ?), waiting AS (
      SELECT * FROM (${branches.map(({ sql }) => sql).join('\nUNION ALL\n')})
      WHERE kind IN (SELECT value FROM json_each(?)))`,
    values: [
      worker.userId,
      JSON.stringify(accountsOfHuman(tx, worker.userId)),
      JSON.stringify(decidablePairs(worker.roles)),
      worker.roles.includes(settingOf(tx, 'extension.approver')) ? 1 : 0,
      JSON.stringify(kinds),
    ],
  }
}

/** How much of each kind waits for somebody; kinds of which nothing waits are left out. */
export function workCounts(
  tx: Reading,
  worker: Worker,
  { today, soonBefore }: { readonly today: CalendarDate; readonly soonBefore: CalendarDate },
): WorkCount[] {
  const waiting = waitingSql(tx, worker)
  if (waiting === null) return []
  const rows = tx.select<WorkCount>(
    `${waiting.sql} SELECT kind, count(*) AS items,
       coalesce(sum(kind <> 'receipt' AND governing < ?), 0) AS overdue,
       coalesce(sum(kind <> 'receipt' AND governing >= ? AND governing < ?), 0) AS soon
     FROM (SELECT w.kind, ${governing} AS governing FROM waiting w LEFT JOIN requests r ON r.id = w.request_id)
     GROUP BY kind`,
    ...waiting.values,
    today,
    today,
    soonBefore,
  )
  return rows.toSorted((a, b) => WorkKind.options.indexOf(a.kind) - WorkKind.options.indexOf(b.kind))
}

interface ItemRow {
  readonly kind: WorkKind
  readonly request_id: number | null
  readonly reply_id: number | null
  readonly batch_id: number | null
  readonly approval_id: number | null
  readonly objection_id: number | null
  readonly persons: number | null
  readonly due_on: CalendarDate | null
  readonly due_provisional: number
  readonly extended_due_on: CalendarDate | null
  readonly intake_year: number | null
  readonly intake_serial: number | null
  readonly batch_year: number | null
  readonly batch_serial: number | null
  readonly objection_year: number | null
  readonly objection_serial: number | null
  readonly unit_name: string | null
  readonly note: string | null
}

/** One page of what waits for somebody: the nearest last day first, then in the order of the work; what waits for others last. */
export function workItems(
  tx: Reading,
  worker: Worker,
  query: { readonly kind: WorkKind | null; readonly offset: number; readonly limit: number },
): { rows: WorkItem[]; total: number } {
  const waiting = waitingSql(tx, worker, query.kind)
  if (waiting === null) return { rows: [], total: 0 }
  const [count] = tx.select<{ total: number }>(
    `${waiting.sql} SELECT count(*) AS total FROM waiting`,
    ...waiting.values,
  )
  const rows = tx.select<ItemRow>(
    `${waiting.sql} SELECT w.*, iif(w.kind = 'classify', NULL, r.extended_due_on) AS extended_due_on, r.intake_year, r.intake_serial, b.batch_year, b.batch_serial,
       o.objection_year, o.objection_serial, u.name AS unit_name,
       coalesce(a.words, p.document_number, iif(w.kind = 'classify', ${unknownLists}, r.document_number), s.document_number) AS note
     FROM waiting w LEFT JOIN requests r ON r.id = w.request_id
       LEFT JOIN objections o ON o.id = w.objection_id LEFT JOIN requests s ON s.id = o.request_id
       LEFT JOIN units u ON u.id = coalesce(r.unit_id, s.unit_id)
       LEFT JOIN inquiry_batches b ON b.id = w.batch_id LEFT JOIN replies p ON p.id = w.reply_id
       LEFT JOIN approvals a ON a.id = w.approval_id
     ORDER BY w.kind = 'receipt', w.due_on IS NULL, ${governing},
       (SELECT k.key FROM json_each(?) k WHERE k.value = w.kind), w.request_id, w.reply_id, w.batch_id, w.approval_id, w.objection_id
     LIMIT ? OFFSET ?`,
    ...waiting.values,
    JSON.stringify(WorkKind.options),
    query.limit,
    query.offset,
  )
  return { rows: rows.map(workItem), total: count?.total ?? 0 }
}

function workItem(row: ItemRow): WorkItem {
  return {
    kind: row.kind,
    requestId: row.request_id,
    replyId: row.reply_id,
    batchId: row.batch_id,
    approvalId: row.approval_id,
    objectionId: row.objection_id,
    number: numberOf(row),
    unitName: row.unit_name,
    note: row.note ?? '',
    persons: row.persons,
    dueOn: row.due_on,
    extendedDueOn: row.extended_due_on,
    dueProvisional: row.due_provisional === 1,
  }
}

function numberOf(row: ItemRow): string {
  const { intake_year, intake_serial, batch_year, batch_serial, objection_year, objection_serial } = row
  if (intake_year !== null && intake_serial !== null)
    return intakeNumber({ intakeYear: intake_year, intakeSerial: intake_serial })
  if (batch_year !== null && batch_serial !== null)
    return intakeNumber({ intakeYear: batch_year, intakeSerial: batch_serial })
  if (objection_year !== null && objection_serial !== null)
    return objectionNumber({ objectionYear: objection_year, objectionSerial: objection_serial })
  return ''
}
