import { plainDocumentNumber } from '../../shared/documentNumber/parseDocumentNumber.ts'
import type { RequestRow } from '../../shared/request/summary.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { requestRow, stateCountsOf } from '../requestRecord/requestRepository.ts'

/** The letters that a text means, as a read of their ids. */
function lettersMeant(text: string): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const number = plainDocumentNumber(text)
  const own = /^(\d{4})-?(\d{1,6})$/u.exec(text)
  const parts = [
    'SELECT id FROM requests WHERE instr(document_number, ?) OR instr(title, ?)',
    `SELECT r.id FROM requests r JOIN units u ON u.id = r.unit_id
     WHERE instr(u.name, ?) OR instr(u.aliases, ?) OR instr(u.initials, lower(?))`,
    'SELECT request_id FROM replies WHERE instr(document_number, ?)',
    'SELECT id FROM requests WHERE intake_year = ? AND intake_serial = ?',
    // Only the serial was typed, as people say it: any year.
    'SELECT id FROM requests WHERE intake_serial = ?',
  ]
  const serial = /^\d{1,5}$/u.test(text) ? Number(text) : -1
  return {
    sql: parts.join('\nUNION '),
    values: [number, text, text, text, text, number, Number(own?.[1] ?? -1), Number(own?.[2] ?? -1), serial],
  }
}

/** One page of the letters that a text means, the latest first. */
export function findRequestRows(
  tx: Reading,
  query: { readonly text: string; readonly offset: number; readonly limit: number },
): { rows: RequestRow[]; total: number } {
  const { sql, values } = lettersMeant(query.text)
  const { rows: page, total } = pageOf<{ id: number; unit_name: string }>(
    tx,
    {
      columns: 'r.id, u.name AS unit_name',
      from: `requests r JOIN units u ON u.id = r.unit_id WHERE r.id IN (${sql})`,
      order: 'r.intake_year DESC, r.intake_serial DESC',
      values,
    },
    query,
  )
  const counts = stateCountsOf(
    tx,
    page.map(({ id }) => id),
  )
  const rows = page.map((row) => requestRow(tx, row, counts.get(row.id) ?? {}))
  return { rows, total }
}
