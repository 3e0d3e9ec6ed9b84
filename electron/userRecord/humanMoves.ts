import type { Writing } from '../database/row/transaction.ts'
import { type Human, shownName } from './humanRepository.ts'
import { humanTable } from './humanTable.ts'

/** Who a human is. */
export interface NewHuman {
  readonly name: string
  readonly department: string
  readonly staffNumber: string
  readonly distinction: string | null
}

/** Writes down a human with an own entry of the trail. */
export function addHuman(tx: Writing, given: NewHuman): Human {
  const row = tx.insert(humanTable, given)
  const { department, staffNumber } = given
  tx.record({
    act: 'human.recorded',
    object: `human:${row.id}`,
    detail: { name: shownName(row), department, staffNumber },
  })
  return row
}
