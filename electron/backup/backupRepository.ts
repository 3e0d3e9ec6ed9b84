import type { Role } from '../../shared/rights/role.ts'
import { readOnly } from '../database/file/openDatabase.ts'
import { storeFolder } from '../database/file/storeFolder.ts'
import { checkBeforeOpen } from '../store/checkBeforeOpen.ts'

/** Acts that are no work of the desk: what the program and people do to keep the machine. */
export const upkeepActs: readonly string[] = [
  'session',
  'system',
  'backup',
  'store',
  'audit',
  'keyring',
  'clock',
  'database',
]

/** A person as a backup has them. */
export interface BackedUpUser {
  readonly userId: number
  readonly loginName: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly isActive: boolean
}

/** Who this person is in a backup that has been proved before; null when it has no such person. */
export function backedUpUser(folder: string, dek: Uint8Array, userId: number): BackedUpUser | null {
  const place = storeFolder(folder)
  const keyring = checkBeforeOpen(place, dek)
  const row = readOnly({ folder: place, cipher: keyring.cipher.name, dek }, (handle) =>
    handle.prepare('SELECT login_name AS loginName, name, roles, active FROM users WHERE id = ?').get(userId),
  ) as { loginName: string; name: string; roles: string; active: number } | undefined
  if (row === undefined) return null
  return {
    userId,
    loginName: row.loginName,
    name: row.name,
    roles: JSON.parse(row.roles),
    isActive: row.active === 1,
  }
}
