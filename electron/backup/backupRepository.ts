import type { Role } from '../../shared/rights/role.ts'
import type { HumanId } from '../../shared/user/human.ts'
import { readOnly } from '../database/file/openDatabase.ts'
import { storeFolder } from '../database/file/storeFolder.ts'
import { checkBeforeOpen } from '../store/checkBeforeOpen.ts'
import { humanIdOf } from '../userRecord/humanRepository.ts'

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
  /** Whose account it is; null in a backup from before humans stood apart from accounts. */
  readonly human: HumanId | null
}

/** An account as SQLite hands it out. */
interface StoredUser {
  readonly login_name: string
  readonly name: string
  readonly roles: string
  readonly active: number
  readonly human_id?: number | null
}

/** The human of an account that was read by hand; null where the schema knows none. */
export const storedHuman = ({ human_id = null }: Pick<StoredUser, 'human_id'>): HumanId | null =>
  human_id === null ? null : humanIdOf({ id: human_id })

/** Who this person is in a backup that has been proved before; null when it has no such person. */
export function backedUpUser(folder: string, dek: Uint8Array, userId: number): BackedUpUser | null {
  const place = storeFolder(folder)
  const keyring = checkBeforeOpen(place, dek)
  const row = readOnly({ folder: place, cipher: keyring.cipher.name, dek }, (handle) =>
    // Every column: a backup may be of a schema that has no humans yet.
    handle.prepare('SELECT * FROM users WHERE id = ?').get(userId),
  ) as StoredUser | undefined
  if (row === undefined) return null
  return {
    userId,
    loginName: row.login_name,
    name: row.name,
    roles: JSON.parse(row.roles),
    isActive: row.active === 1,
    human: storedHuman(row),
  }
}
