import { AppError } from '../../shared/errors.ts'
import { type Role, roleNames } from '../../shared/user/model.ts'
import type { Reading } from '../database/transaction.ts'
import { orphanedRoles, type User } from './userRepository.ts'

/** Throws `conflict` when an administrator role would be held by nobody after the change (security 11). */
export function assertRolesKept(tx: Reading, user: User, roles: readonly Role[]): void {
  const orphaned = orphanedRoles(tx, user, roles)
  if (orphaned.length === 0) return
  const names = orphaned.map((role) => roleNames[role]).join('」「')
  throw new AppError('conflict', `本人是唯一的「${names}」，请先为该岗位增加一人。`)
}
