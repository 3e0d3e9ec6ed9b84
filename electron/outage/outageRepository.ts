import type { OutageView } from '../../shared/outage/summary.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { outageRequestTable, outageTable } from './outageTable.ts'

/** One outage as the database has it. */
export type Outage = RowOf<typeof outageTable>

interface LetterRow {
  readonly id: number
  readonly intake_year: number
  readonly intake_serial: number
}

/**
 * Letters that had persons waiting for a query in the interval: received before it ended, and with a person who waits still or was looked up only
 * after it began.
 */
export function heldUpRequests(
  tx: Reading,
  interval: { readonly startedAt: string; readonly endedAt: string | null },
): readonly number[] {
  const { startedAt, endedAt } = interval
  return tx
    .select<{ id: number }>(
      `SELECT DISTINCT r.id FROM requests r JOIN candidates c ON c.request_id = r.id
       WHERE r.received_at < coalesce(?, '9999') AND (
         (r.state = 'admitted' AND c.state IN ('ready', 'inquiring', 'pending'))
         OR EXISTS (SELECT 1 FROM inquiry_results e WHERE e.candidate_id = c.id AND e.queried_at >= ?
           AND NOT EXISTS (SELECT 1 FROM inquiry_results p WHERE p.candidate_id = c.id AND p.queried_at < ?)))
       ORDER BY r.id`,
      endedAt,
      startedAt,
      startedAt,
    )
    .map(({ id }) => id)
}

/** One outage as the register shows it; while it lasts, letters that came to wait since it was recorded stand in it too. */
export function outageView(tx: Reading, outage: Outage): OutageView {
  const waiting = outage.endedAt === null ? heldUpRequests(tx, outage) : []
  const letters = tx.select<LetterRow>(
    `SELECT id, intake_year, intake_serial FROM requests
     WHERE id IN (SELECT request_id FROM outage_requests WHERE outage_id = ?)
       OR id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    outage.id,
    JSON.stringify(waiting),
  )
  const attachment =
    outage.evidenceId === null ? null : tx.get(attachmentTable, outage.evidenceId, '故障凭证')
  return {
    outageId: outage.id,
    startedAt: outage.startedAt,
    endedAt: outage.endedAt,
    symptom: outage.symptom,
    toldWhom: outage.toldWhom,
    recordedBy: userNameOf(tx, outage.recordedBy),
    recordedAt: outage.recordedAt,
    evidence:
      attachment === null
        ? null
        : {
            attachmentId: attachment.id,
            name: attachment.originalName,
            mediaType: attachment.mediaType,
            checkCode: attachment.checkCode,
          },
    letters: letters.map((row) => ({
      requestId: row.id,
      intakeNumber: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    })),
  }
}

/** One page of outages, the newest first; with a letter only those that held it up. */
export function outagesOf(
  tx: Reading,
  query: { readonly requestId: number | null; readonly offset: number; readonly limit: number },
): { readonly rows: OutageView[]; readonly total: number } {
  const { requestId, offset, limit } = query
  if (requestId === null) {
    const rows = tx.where(outageTable, {}, { orderBy: 'startedAt', descending: true, offset, limit })
    return { rows: rows.map((row) => outageView(tx, row)), total: tx.count(outageTable, {}) }
  }
  const tied = new Set(tx.where(outageRequestTable, { requestId }).map((row) => row.outageId))
  for (const outage of tx.where(outageTable, { endedAt: null }))
    if (heldUpRequests(tx, outage).includes(requestId)) tied.add(outage.id)
  const ids = [...tied].toSorted((a, b) => b - a)
  const rows = ids.slice(offset, offset + limit).map((id) => tx.get(outageTable, id, '这次故障'))
  return { rows: rows.map((row) => outageView(tx, row)), total: ids.length }
}
