import { registerNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { WorkHead } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'

interface Row {
  readonly intake_year: number
  readonly intake_serial: number
  readonly document_number: string
  readonly unit_name: string
}

/** What 待办 says of a letter: its number with the sign, the unit and the unit's document number. */
export function letterHead(tx: Reading, requestId: number): WorkHead {
  const [row] = tx.select<Row>(
    `SELECT r.intake_year, r.intake_serial, r.document_number, u.name AS unit_name
     FROM requests r JOIN units u ON u.id = r.unit_id WHERE r.id = ?`,
    requestId,
  )
  return {
    number: row === undefined ? '' : registerNumber('incoming', row.intake_year, row.intake_serial),
    unitName: row?.unit_name ?? null,
    note: row?.document_number ?? '',
    why: { of: 'request', id: requestId },
  }
}

/** Open work on a letter as a whole, over `r` (requests); `persons` as the letter declares them. */
export const ofLetter = {
  id: 'r.id',
  persons: 'r.declared_count',
  dueOn: 'r.due_on',
  extendedDueOn: 'r.extended_due_on',
  provisional: 'r.due_provisional',
} as const

/** Open work on persons of a letter, over `c` (candidates) and `r`, grouped by letter: the nearest of their dates counts. */
export const ofPersons = {
  id: 'c.request_id',
  persons: 'count(*)',
  dueOn: 'min(c.due_on)',
  extendedDueOn: 'r.extended_due_on',
  provisional: 'max(c.due_provisional)',
} as const
