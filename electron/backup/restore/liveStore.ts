import { auditActs } from '../../../shared/audit/acts.ts'
import type { TrailHead } from '../../../shared/audit/entry.ts'
import { type LostAct, mostLostActs, type UsedNumbers } from '../../../shared/backup/restoration.ts'
import type { Role } from '../../../shared/rights/role.ts'
import type { HumanId } from '../../../shared/user/human.ts'
import { namedObjects } from '../../audit/trailObjectRepository.ts'
import type { Handle } from '../../database/file/driver.ts'
import type { StoreKeys } from '../../database/key/keys.ts'
import { createReading } from '../../database/row/reading.ts'
import { preparedStatements } from '../../database/row/statements.ts'
import { lookInto } from '../../store/inspectStore.ts'
import { entryReader } from '../../trail/storedEntry.ts'
import { storedHuman, upkeepActs } from '../backupRepository.ts'
import { numbersBeyond } from './usedNumbers.ts'

/** What the store that is to be replaced knows and the backup does not. */
export interface LiveStore {
  readonly head: TrailHead
  readonly lastAt: string
  readonly lostEntries: number
  readonly lostActs: readonly LostAct[]
  readonly numbers: readonly UsedNumbers[]
  /** Who may still restore: people as they stand now. */
  readonly people: readonly {
    readonly loginName: string
    readonly roles: readonly Role[]
    readonly human: HumanId | null
  }[]
}

/**
 * Reads the store that is to be replaced, proved whole, against the proved backup (an open handle). Null where it cannot be read, where
 * anything of it was changed, and where it is itself no newer than the backup: what was on paper is then known to people alone.
 */
export function readLiveStore(dataFolder: string, dek: Uint8Array, backup: Handle): LiveStore | null {
  try {
    return lookInto(dataFolder, dek, (live, keys) => compared(live, keys, backup)).seen
  } catch {
    // Missing, damaged, of a later program: a backup is restored because of just that.
    return null
  }
}

function compared(live: Handle, keys: StoreKeys, backup: Handle): LiveStore | null {
  const reader = entryReader(live)
  const last = reader.last()
  const common = lastCommon(live, backup)
  if (last <= common) return null
  const lastAt = live.prepare('SELECT at FROM audit_entries WHERE seq = ?').pluck().get(last)
  return {
    head: { seq: last, link: reader.link(last) },
    lastAt: String(lastAt),
    lostEntries: last - common,
    lostActs: lostActs(live, keys, common),
    numbers: numbersBeyond(live, backup),
    people: peopleOf(live),
  }
}

/** The last entry that both trails have: one link that is equal makes all before it equal. */
function lastCommon(one: Handle, other: Handle): number {
  const readers = [entryReader(one), entryReader(other)] as const
  const isSame = (seq: number) => readers[0].link(seq).equals(readers[1].link(seq))
  let low = 0
  let high = Math.min(...readers.map((reader) => reader.last()))
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isSame(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The work of the desk that the backup lacks, in order, things named by their numbers and persons masked. */
function lostActs(live: Handle, keys: StoreKeys, after: number): readonly LostAct[] {
  const rows = live
    .prepare(
      `SELECT seq, at, actor_name AS actor, act, object FROM audit_entries
       WHERE seq > ? AND result = 'done' AND substr(act, 1, instr(act, '.') - 1) NOT IN (SELECT value FROM json_each(?))
       ORDER BY seq LIMIT ${mostLostActs}`,
    )
    .all(after, JSON.stringify(upkeepActs)) as (Omit<LostAct, 'thing'> & { readonly object: string })[]
  const reading = createReading(preparedStatements(live), keys.row)
  const names = namedObjects(
    reading,
    rows.map(({ object }) => object),
  )
  return rows.map(({ object, act, ...row }) => ({
    ...row,
    act: Object.hasOwn(auditActs, act) ? auditActs[act as keyof typeof auditActs] : act,
    thing: names.get(object)?.words(false) ?? '',
  }))
}

function peopleOf(live: Handle): LiveStore['people'] {
  const rows = live.prepare('SELECT * FROM users WHERE active = 1').all()
  return (rows as { login_name: string; roles: string; human_id?: number | null }[]).map((row) => ({
    loginName: row.login_name,
    roles: JSON.parse(row.roles) as Role[],
    human: storedHuman(row),
  }))
}
