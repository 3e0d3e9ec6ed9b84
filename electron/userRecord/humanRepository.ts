import { AppError } from '../../shared/errors.ts'
import { type HumanId, isSameHuman } from '../../shared/user/human.ts'
import { isSameName } from '../../shared/user/sameName.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanTable } from './humanTable.ts'
import { userTable } from './userTable.ts'

/** One human as the database has it. */
export type Human = RowOf<typeof humanTable>

/** The human of a row of `humans`, as the rules of separation compare it. */
export const humanIdOf = ({ id }: Pick<Human, 'id'>): HumanId => id as unknown as HumanId

/** The row of `humans` that belongs to an account; throws `not-found`, or `database-damaged` where it points to nobody. */
export function humanRowOf(tx: Reading, userId: number): Human {
  const { humanId } = tx.get(userTable, userId, '这名人员')
  const row = humanId === null ? null : tx.find(humanTable, humanId)
  if (row === null)
    throw new AppError('database-damaged', '这名人员的账号没有对应到人，不能办理，请报告系统管理员。')
  return row
}

/** The human behind an account: the one door by which recorded acts become humans that can be compared. */
export function humanOf(tx: Reading, userId: number): HumanId {
  return humanIdOf(humanRowOf(tx, userId))
}

/** The human behind an account that may be nobody's. */
export function humanOrNull(tx: Reading, userId: number | null): HumanId | null {
  return userId === null ? null : humanOf(tx, userId)
}

/** True when two accounts belong to one human; nobody is nobody's. */
export function isOneHuman(tx: Reading, one: number | null, other: number): boolean {
  return one !== null && isSameHuman(humanOf(tx, one), humanOf(tx, other))
}

/** Every account, also of people who have left, that belongs to the same human as this one; the account itself is among them. */
export function accountsOfHuman(tx: Reading, userId: number): readonly number[] {
  return tx.where(userTable, { humanId: humanRowOf(tx, userId).id }).map(({ id }) => id)
}

/** The accounts of a human as SQL takes a list: `column NOT IN (SELECT value FROM json_each(?))`. */
export function accountsJson(tx: Reading, userId: number): string {
  return JSON.stringify(accountsOfHuman(tx, userId))
}

/** The present and former people whose name may be this one, oldest first. */
export function namesakes(tx: Reading, name: string): readonly Human[] {
  return tx.where(humanTable, {}).filter((one) => isSameName(one.name, name))
}

/** The name by which a human is shown: with what tells namesakes apart behind it. */
export function shownName({ name, distinction }: Pick<Human, 'name' | 'distinction'>): string {
  return distinction === null ? name : `${name}（${distinction}）`
}
