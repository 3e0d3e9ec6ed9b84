import type { CandidateState, Outcome, Purpose } from '../../shared/candidate/model.ts'
import { maskNumber } from '../../shared/letter/maskNumber.ts'
import type { Role } from '../../shared/rights/role.ts'
import { countedMatches } from '../../shared/search/contract.ts'
import { mayShowOutcome } from '../../shared/search/mayShowOutcome.ts'
import type { PersonCriterion } from '../../shared/search/readCriterion.ts'
import type { FoundPerson } from '../../shared/search/summary.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { nameQuery } from '../candidateRecord/candidateRepository.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { objectionMarks } from '../objection/objectionRepository.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'

interface Matches {
  /** Ids of persons, the latest first, each from an index of migration 0120. */
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** The persons that a criterion means, as a read of their ids. */
export function matchesOf({ kind, value }: PersonCriterion): Matches {
  switch (kind) {
    case 'idNumber':
      return { sql: 'SELECT id FROM candidates WHERE id_number = ? ORDER BY id DESC', values: [value] }
    case 'idTail':
      return {
        sql: `SELECT id FROM candidates WHERE substr(id_number, -4) = ? AND substr(id_number, ?) = ? ORDER BY id DESC`,
        values: [value.slice(-4), -value.length, value],
      }
    case 'initials':
      // From `wxm` up to, not including, the next text of that length; in the order of the index, so that no page sorts them all.
      return {
        sql: 'SELECT id FROM candidates WHERE name_initials >= ? AND name_initials < ? ORDER BY name_initials DESC, id DESC',
        values: [value, nextText(value)],
      }
    case 'name':
      return nameMatches(value)
  }
}

// Two characters are one bigram and so exactly the fragment; of longer ones the bigrams may stand apart in a name. What a name
// with look-alike characters means is in the index alone, so there the bigrams have to do.
function nameMatches(fragment: string): Matches {
  const found = 'SELECT rowid AS id FROM candidate_names WHERE candidate_names MATCH ? ORDER BY rowid DESC'
  if ([...fragment].length <= 2) return { sql: found, values: [nameQuery(fragment)] }
  return {
    sql: `SELECT m.id FROM (${found}) m JOIN candidates c ON c.id = m.id WHERE (instr(c.name, ?) OR instr(c.findings, '"name-suspicious"')) ORDER BY m.id DESC`,
    values: [nameQuery(fragment), fragment],
  }
}

const nextText = (text: string) =>
  `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) + 1)}`

interface Row {
  readonly id: number
  readonly request_id: number
  readonly list_order: number
  readonly name: string
  readonly id_number: string | null
  readonly id_in_file: string | null
  readonly purpose: Purpose
  readonly received_on: CalendarDate
  readonly state: CandidateState
  readonly outcome: Outcome | null
  readonly intake_year: number
  readonly intake_serial: number
  readonly document_number: string
  readonly unit_name: string
}

/** One page of the persons that a criterion means and how many there are, counted no further than `countedMatches`. */
export function findPersons(
  tx: Reading,
  criterion: PersonCriterion,
  query: { readonly offset: number; readonly limit: number; readonly roles: readonly Role[] },
): { rows: FoundPerson[]; total: number; isMore: boolean } {
  const { sql, values } = matchesOf(criterion)
  const [count] = tx.select<{ total: number }>(
    `SELECT count(*) AS total FROM (${sql} LIMIT ?)`,
    ...values,
    countedMatches + 1,
  )
  // CROSS JOIN keeps the order of the matches.
  const rows = tx.select<Row>(
    `SELECT c.id, c.request_id, c.list_order, c.name, c.id_number, c.id_in_file, c.purpose, c.received_on, c.state,
       c.outcome, r.intake_year, r.intake_serial, r.document_number, u.name AS unit_name
     FROM (${sql} LIMIT ? OFFSET ?) m CROSS JOIN candidates c ON c.id = m.id CROSS JOIN requests r ON r.id = c.request_id
       CROSS JOIN units u ON u.id = r.unit_id`,
    ...values,
    query.limit,
    query.offset,
  )
  const total = count?.total ?? 0
  const marks = objectionMarks(
    tx,
    rows.map(({ id }) => id),
  )
  return {
    rows: rows.map((row) => ({ ...foundPerson(row, query.roles), objectedOn: marks.get(row.id) ?? null })),
    total: Math.min(total, countedMatches),
    isMore: total > countedMatches,
  }
}

function foundPerson(row: Row, roles: readonly Role[]): Omit<FoundPerson, 'objectedOn'> {
  return {
    candidateId: row.id,
    requestId: row.request_id,
    intakeNumber: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    documentNumber: row.document_number,
    unitName: row.unit_name,
    listOrder: row.list_order,
    name: row.name,
    maskedNumber: maskNumber(row.id_number ?? row.id_in_file ?? ''),
    purpose: row.purpose,
    receivedOn: row.received_on,
    state: row.state,
    outcome: mayShowOutcome(row.state, roles) ? row.outcome : null,
  }
}
