import type { TrailHead } from '../../../shared/audit/entry.ts'
import { printedHead } from '../../../shared/audit/printedHead.ts'
import type {
  LastNumber,
  LostAct,
  NumberSource,
  RestorationKind,
  UsedNumbers,
} from '../../../shared/backup/restoration.ts'
import { beijingDate } from '../../../shared/time.ts'
import { readOnly } from '../../database/file/openDatabase.ts'
import { storeFolder } from '../../database/file/storeFolder.ts'
import { claimedHead, type HeadRecord } from '../../database/key/headRecords.ts'
import { readGenuineKeyring, readKeyring } from '../../database/key/keyring.ts'
import type { BackupReport } from '../verifyBackup.ts'
import { type LiveStore, readLiveStore } from './liveStore.ts'
import { whoseFolder } from './ownPieces.ts'
import { lastNumbers } from './usedNumbers.ts'

/** What putting a backup in place will mean, known before anything is touched. */
export interface RestorePlan {
  readonly kind: RestorationKind
  readonly source: NumberSource
  readonly backupHead: string
  /** The head that was there, as its record claims; null where there was none. */
  readonly before: TrailHead | null
  readonly replacedHead: string | null
  readonly lostFrom: string
  readonly lostTo: string
  readonly lostEntries: number | null
  readonly lostActs: readonly LostAct[]
  /** Numbers that the replaced store has given; empty where people read them from paper. */
  readonly numbers: readonly UsedNumbers[]
  /** The last number of each series in the backup. */
  readonly last: readonly LastNumber[]
  /** The names that may log in to what is here now; null where that cannot be told. */
  readonly people: LiveStore['people'] | null
}

/** Looks at both sides; the backup has been proved. Fault `database-foreign`. */
export function planRestore(
  place: { readonly dataFolder: string; readonly dek: Uint8Array },
  report: BackupReport,
  now: Date,
): RestorePlan {
  const { dataFolder, dek } = place
  const kind = whoseFolder(dataFolder, report.folder, dek) === 'empty' ? 'adopted' : 'restored'
  const cipher = readGenuineKeyring(report.folder, dek).cipher.name
  const years = yearsFrom(report.createdAt, now)
  const { live, last } = readOnly({ folder: storeFolder(report.folder), cipher, dek }, (backup) => ({
    live: kind === 'adopted' ? null : readLiveStore(dataFolder, dek, backup),
    last: lastNumbers(backup, years),
  }))
  const link = Buffer.from(report.headLink, 'hex')
  return {
    kind,
    source: live === null ? 'paper' : 'liveStore',
    before: claimed(dataFolder),
    backupHead: printedHead({ seq: report.headSeq, link }),
    replacedHead: live === null ? null : printedHead(live.head),
    lostFrom: report.createdAt,
    lostTo: live?.lastAt ?? lastMoment(dataFolder, now),
    lostEntries: live?.lostEntries ?? null,
    lostActs: live?.lostActs ?? [],
    numbers: live?.numbers ?? [],
    last,
    people: live?.people ?? keyringPeople(dataFolder),
  }
}

const yearOf = (at: Date | string) => Number(beijingDate(at).slice(0, 4))

function yearsFrom(at: string, now: Date): readonly number[] {
  const [first, last] = [yearOf(at), Math.max(yearOf(at), yearOf(now))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** When the store that cannot be read was last used, as its head record claims; else now. */
function lastMoment(dataFolder: string, now: Date): string {
  const markMs = claimed(dataFolder)?.markMs ?? 0
  return (markMs === 0 ? now : new Date(markMs)).toISOString()
}

function claimed(dataFolder: string): HeadRecord | null {
  try {
    return claimedHead(storeFolder(dataFolder).heads)
  } catch {
    // Something else than a file lies there.
    return null
  }
}

/** Who leaves is taken out of the keyring: it tells who may still come in where the database cannot be read. */
function keyringPeople(dataFolder: string): LiveStore['people'] | null {
  try {
    return readKeyring(dataFolder).content.people.map(({ loginName }) => ({
      loginName,
      roles: [],
      human: null,
    }))
  } catch {
    return null
  }
}
