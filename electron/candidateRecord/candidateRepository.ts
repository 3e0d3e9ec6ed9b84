import { nameProposal } from '../../shared/identity/unifiedName.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { candidateTable } from './candidateTable.ts'

/** One person as the database has it. */
export type Candidate = RowOf<typeof candidateTable>

const codePoints = (text: string) => [...text].map((char) => `u${char.codePointAt(0)?.toString(16)}`)

/**
 * The uni- and bigrams of a name as ASCII words, so that every character counts and the tokenizer cannot swallow one; of a name with
 * characters that only look like it, those of the name that is meant as well.
 */
export function nameGrams(name: string): string {
  const meant = nameProposal(name)
  return meant === null ? gramsOf(name) : `${gramsOf(name)} ${gramsOf(meant)}`
}

function gramsOf(name: string): string {
  const points = codePoints(name)
  let grams = points.join(' ')
  for (let index = 1; index < points.length; index += 1) grams += ` ${points[index - 1]}${points[index]}`
  return grams
}

/** The search expression for a fragment of a name: every bigram of it, or its single character. */
export function nameQuery(fragment: string): string {
  const points = codePoints(fragment)
  if (points.length === 1) return points[0] ?? ''
  return points
    .slice(1)
    .map((point, index) => `${points[index]}${point}`)
    .join(' AND ')
}

/** The legal date that a person had missed by a day, or an earlier one that was missed already; null while all is in time. */
export function missedDueOn(
  { dueOn, missedDueOn: earlier }: Pick<Candidate, 'dueOn' | 'missedDueOn'>,
  day: CalendarDate,
): CalendarDate | null {
  return earlier ?? (dueOn !== null && day > dueOn ? dueOn : null)
}

/** The persons of a letter in the order of the lists. */
export function candidatesOf(tx: Reading, requestId: number): readonly Candidate[] {
  return tx.where(candidateTable, { requestId }, { orderBy: 'listOrder' })
}

/** Which of these identity numbers were received on or after a day, in letters other than this one, newest first. */
export function earlierCandidates(
  tx: Reading,
  query: {
    readonly idNumbers: readonly string[]
    readonly since: CalendarDate
    readonly exceptRequestId: number
  },
): ReadonlyMap<
  string,
  { readonly candidateId: number; readonly requestId: number; readonly receivedOn: string }
> {
  const rows = tx.select<{ id_number: string; id: number; request_id: number; received_on: string }>(
    `SELECT c.id_number, c.id, c.request_id, c.received_on FROM json_each(?) wanted
     CROSS JOIN candidates c INDEXED BY candidates_by_id_number ON c.id_number = wanted.value
     WHERE c.received_on >= ? AND c.request_id <> ? ORDER BY c.received_on DESC, c.id DESC`,
    JSON.stringify(query.idNumbers),
    query.since,
    query.exceptRequestId,
  )
  const newest = new Map<string, { candidateId: number; requestId: number; receivedOn: string }>()
  for (const row of rows)
    if (!newest.has(row.id_number))
      newest.set(row.id_number, {
        candidateId: row.id,
        requestId: row.request_id,
        receivedOn: row.received_on,
      })
  return newest
}

/** Which of these identity numbers stand on a letter already, with a person who was not withdrawn. */
export function candidatesWithNumbers(
  tx: Reading,
  requestId: number,
  idNumbers: readonly string[],
): ReadonlySet<string> {
  // By number: by letter, the whole list would be walked for every number of a second list.
  const rows = tx.select<{ id_number: string }>(
    `SELECT c.id_number FROM json_each(?) wanted
     CROSS JOIN candidates c INDEXED BY candidates_by_id_number ON c.id_number = wanted.value
     WHERE c.request_id = ? AND c.state <> 'withdrawn'`,
    JSON.stringify(idNumbers),
    requestId,
  )
  return new Set(rows.map(({ id_number }) => id_number))
}

/** The last 来函序号 that a letter has given out; 0 when it has no person yet. */
export function lastListOrder(tx: Reading, requestId: number): number {
  const [row] = tx.select<{ last: number | null }>(
    'SELECT max(list_order) AS last FROM candidates WHERE request_id = ?',
    requestId,
  )
  return row?.last ?? 0
}

/** The ids of one page of persons under a condition on `c`, in the order of the lists, and how many there are. */
export function candidatePage(
  tx: Reading,
  query: {
    readonly where: string
    readonly values: readonly SqlValue[]
    readonly offset: number
    readonly limit: number
  },
): { readonly ids: readonly number[]; readonly total: number } {
  const { where, values } = query
  const from = `candidates c WHERE ${where}`
  const read = { columns: 'c.id', from, order: 'c.list_order, c.id', values }
  const { rows, total } = pageOf<{ id: number }>(tx, read, query)
  return { ids: rows.map(({ id }) => id), total }
}

/** How many persons of a letter carry each finding. */
export function findingsOfRequest(tx: Reading, requestId: number): ReadonlyMap<string, number> {
  const rows = tx.select<{ code: string; persons: number }>(
    `SELECT f.value AS code, count(*) AS persons FROM candidates c, json_each(c.findings) f
     WHERE c.request_id = ? GROUP BY f.value`,
    requestId,
  )
  return new Map(rows.map(({ code, persons }) => [code, persons]))
}
