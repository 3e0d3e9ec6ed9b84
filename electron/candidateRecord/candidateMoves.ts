import { assertMove } from '../../shared/candidate/lifecycle.ts'
import type { CandidateState } from '../../shared/candidate/model.ts'
import { beijingDate } from '../../shared/time.ts'
import type { ChangesOf, NewRowOf } from '../database/row/table.ts'
import type { Writing } from '../database/row/transaction.ts'
import { type Candidate, missedDueOn, nameGrams } from './candidateRepository.ts'
import { candidateTable } from './candidateTable.ts'

/** Inserts a person and makes the name findable by fragments. */
export function insertCandidate(tx: Writing, values: NewRowOf<typeof candidateTable>): Candidate {
  const row = tx.insert(candidateTable, values)
  indexName(tx, row)
  return row
}

/** As `insertCandidate`, for the persons of a whole list: the rows are not handed back. */
export function appendCandidate(tx: Writing, values: NewRowOf<typeof candidateTable>): void {
  indexName(tx, { id: tx.append(candidateTable, values), name: values.name })
}

/** Makes a corrected name findable instead of the old one. */
export function reindexCandidate(tx: Writing, row: Candidate): void {
  tx.execute('DELETE FROM candidate_names WHERE rowid = ?', row.id)
  indexName(tx, row)
}

function indexName(tx: Writing, { id, name }: Pick<Candidate, 'id' | 'name'>): void {
  tx.execute('INSERT INTO candidate_names (rowid, grams) VALUES (?, ?)', id, nameGrams(name))
}

/** Moves a person to another state, if the table of moves allows it, together with other changes; the only way a state changes. */
export function moveCandidate(
  tx: Writing,
  candidate: Candidate,
  move: { readonly to: CandidateState; readonly changes?: ChangesOf<typeof candidateTable> },
): Candidate {
  assertMove(candidate.state, move.to)
  // 退回补正 after the limit stays late, whatever limit runs afterwards.
  const missed = move.to === 'returned' ? { missedDueOn: missedDueOn(candidate, beijingDate(tx.at)) } : {}
  return tx.update(candidateTable, candidate, { ...missed, ...move.changes, state: move.to })
}
