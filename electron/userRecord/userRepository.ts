import { AppError } from '../../shared/errors.ts'
import { isAdministratorRole, type Role, roleNames } from '../../shared/rights/role.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { userTable } from './userTable.ts'

/** One account as the database has it. */
export type User = RowOf<typeof userTable>

/** The account of a login name, also of somebody who has left; null when there is none. */
export function userByLoginName(tx: Reading, loginName: string): User | null {
  return tx.first(userTable, { loginName })
}

/** The people who work here now. */
export function activeUsers(tx: Reading): readonly User[] {
  return tx.where(userTable, { active: true })
}

/** The administrator roles that nobody would hold if this person held only `roles` from now on. */
function orphanedRoles(tx: Reading, user: User, roles: readonly Role[]): readonly Role[] {
  const others = activeUsers(tx).filter((other) => other.id !== user.id)
  return user.roles.filter(
    (role) =>
      isAdministratorRole(role) &&
      !roles.includes(role) &&
      !others.some((other) => other.roles.includes(role)),
  )
}

/** Somebody who works here; throws `not-found` or, for a leaver, `conflict`. */
export function workingUser(tx: Reading, userId: number): User {
  const left = leftObstacle(tx, userId)
  if (left !== null) throw new AppError('conflict', left)
  return tx.get(userTable, userId, '这名人员')
}

/** Why nothing can be decided about a person any more; null while he works here. Throws `not-found`. */
export function leftObstacle(tx: Reading, userId: number): string | null {
  return tx.get(userTable, userId, '这名人员').active ? null : '这名人员已离岗，账号已停用。'
}

/** The name of a person as the screens show it; a leaver keeps the name. */
export function userNameOf(tx: Reading, userId: number): string {
  return tx.get(userTable, userId, '这名人员').name
}

/** Why these roles cannot become a person's: an administrator role would be held by nobody (security 11); null when they can. */
export function orphanedRolesObstacle(tx: Reading, user: User, roles: readonly Role[]): string | null {
  const orphaned = orphanedRoles(tx, user, roles)
  if (orphaned.length === 0) return null
  const names = orphaned.map((role) => roleNames[role]).join('」「')
  return `本人是唯一的「${names}」，请先为该岗位增加一人。`
}
