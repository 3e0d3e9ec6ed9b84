import { type AuthorityScope, authorityObstacle } from '../../shared/authority/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { HumanId } from '../../shared/user/human.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanIdOf } from '../userRecord/humanRepository.ts'
import { authorityTable } from './authorityTable.ts'

/** One line of the register as the database has it. */
export type AuthorityRow = RowOf<typeof authorityTable>

/** The line of the register; throws `not-found`. */
export function authorityOf(tx: Reading, authorityId: number): AuthorityRow {
  return tx.get(authorityTable, authorityId, '这项授权')
}

/** The human whom an authority stands for. */
export function humanOfAuthority(tx: Reading, authorityId: number): HumanId {
  return humanIdOf({ id: authorityOf(tx, authorityId).humanId })
}

/** The authority for an act of a day; throws `not-found`, or `invalid-input` with the sentence why it does not cover the act. */
export function coveringAuthority(
  tx: Reading,
  authorityId: number,
  act: { readonly matters: AuthorityScope; readonly day: CalendarDate },
): AuthorityRow {
  const row = authorityOf(tx, authorityId)
  const obstacle = authorityObstacle(row, act.matters, act.day)
  if (obstacle !== null) throw new AppError('invalid-input', obstacle)
  return row
}
