import { backupStanding } from '../../shared/backup/standing.ts'
import { beijingDate, type Instant } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'

/** Acts that are no work of the desk: what the program and people do to keep the machine. */
const upkeep = ['session', 'system', 'backup', 'audit', 'keyring', 'clock', 'database', 'medium'] as const

interface Backup {
  readonly at: Instant
  /** The last entry that the copy holds. */
  readonly upTo: number
}

/** Says how long the desk has worked without a backup, from the trail alone: it survives whatever becomes of the sticks. */
export const readStanding: Handler<'backups.standing'> = (_, { read, now }) =>
  read((tx) => {
    const last = lastBackup(tx)
    const unsavedSince = firstWorkAfter(tx, last?.upTo ?? 0)
    const standing = backupStanding(unsavedSince, beijingDate(now()))
    return { lastAt: last?.at ?? null, unsavedSince, ...standing }
  })

function lastBackup(tx: Reading): Backup | null {
  const [row] = tx.select<{ at: string; object: string }>(
    `SELECT at, object FROM audit_entries
     WHERE object >= 'audit:' AND object < 'audit;' AND act = 'backup.created' ORDER BY seq DESC LIMIT 1`,
  )
  return row === undefined ? null : { at: row.at, upTo: Number(row.object.slice('audit:'.length)) }
}

function firstWorkAfter(tx: Reading, seq: number): Instant | null {
  const [row] = tx.select<{ at: string }>(
    `SELECT at FROM audit_entries
     WHERE seq > ? AND substr(act, 1, instr(act, '.') - 1) NOT IN (SELECT value FROM json_each(?))
     ORDER BY seq LIMIT 1`,
    seq,
    JSON.stringify(upkeep),
  )
  return row?.at ?? null
}
