import { registerSigns, yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import { AppError } from '../../shared/errors.ts'
import type { WorkHead } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'

interface Row {
  readonly intake_year: number
  readonly intake_serial: number
  readonly document_number: string
  readonly unit_name: string
}

/** How a letter is named in lists: its number without a sign, the unit, the unit's document number. */
export function requestNames(tx: Reading, requestId: number) {
  const [row] = tx.select<Row>(
    `SELECT r.intake_year, r.intake_serial, r.document_number, u.name AS unit_name
     FROM requests r JOIN units u ON u.id = r.unit_id WHERE r.id = ?`,
    requestId,
  )
  if (row === undefined) throw new AppError('not-found', '找不到这件来文，可能已被更正或撤回，请刷新。')
  return {
    number: yearlyNumber(row.intake_year, row.intake_serial),
    unitName: row.unit_name,
    documentNumber: row.document_number,
  }
}

/** What 待办 says of a letter: its number with the sign, the unit and the unit's document number. */
export function requestHead(tx: Reading, requestId: number): WorkHead {
  const { number, unitName, documentNumber } = requestNames(tx, requestId)
  return {
    number: `${registerSigns.incoming}${number}`,
    unitName,
    note: documentNumber,
    why: { of: 'request', id: requestId },
  }
}

// What came is wanted by a day of the unit's own until it is answered.
const incoming = {
  urgency: 'r.urgency',
  wantedOn: 'iif(r.answered_on IS NULL, r.answer_wanted_on, NULL)',
} as const

/** Open work on a letter as a whole, over `r` (requests); `persons` as the letter declares them. */
export const ofRequest = {
  id: 'r.id',
  persons: 'r.declared_count',
  dueOn: 'r.due_on',
  extendedDueOn: 'r.extended_due_on',
  provisional: 'r.due_provisional',
  ...incoming,
} as const

/** Open work on persons of a letter, over `c` (candidates) and `r`, grouped by letter: the nearest of their dates counts. */
export const ofPersons = {
  id: 'c.request_id',
  persons: 'count(*)',
  dueOn: 'min(c.due_on)',
  extendedDueOn: 'r.extended_due_on',
  provisional: 'max(c.due_provisional)',
  ...incoming,
} as const
