import type { Role } from '../../shared/rights/role.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** One account per human. `passwordGiven` marks a one-time code by two administrators that must be replaced at first login. */
export const userTable = table('users', {
  loginName: text(),
  name: text(),
  roles: json<readonly Role[]>(),
  active: boolean(),
  passwordChangedAt: text(),
  passwordGiven: boolean(),
  codeExpiresAt: optional(text()),
  lastLoginAt: optional(text()),
  leftAt: optional(text()),
  /** The human it belongs to; null in no row once migration 400 has run. Rules of separation ask `humanRepository`. */
  humanId: optional(integer()),
})
