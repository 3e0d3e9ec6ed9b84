import { type LastNumber, type UsedNumbers, usedWords } from '../../../shared/backup/restoration.ts'
import type { Writing } from '../../database/row/transaction.ts'
import type { BackupReport } from '../verifyBackup.ts'
import { restorationTable, usedNumberTable } from './restorationTable.ts'
import type { RestorePlan } from './restorePlan.ts'

/** A restore as it is written down in the store that came. */
export interface NewRestoration {
  readonly report: BackupReport
  readonly plan: RestorePlan
  /** What was read from the paper registers. */
  readonly paper?: readonly LastNumber[] | undefined
  readonly reason: string
  readonly second?: string | undefined
}

/** Writes down the restore and every number that stands on paper; returns these numbers in words for its entry. */
export function noteRestoration(
  tx: Writing,
  { report, plan, paper = [], reason, second }: NewRestoration,
): readonly string[] {
  const { backupHead, replacedHead, kind, source, lostFrom, lostTo, lostEntries, lostActs } = plan
  const { id } = tx.insert(restorationTable, {
    kind,
    source,
    lostFrom,
    lostTo,
    lostEntries,
    lostActs,
    backupHead,
    replacedHead,
    backupAt: report.createdAt,
    backupSeq: report.headSeq,
    reason,
    systemAdmin: tx.actor.name,
    securityAdmin: second ?? '',
    restoredAt: tx.at,
  })
  const numbers = source === 'paper' ? beyondBackup(plan.last, paper) : plan.numbers
  for (const { series, year, from, to } of numbers)
    tx.insert(usedNumberTable, {
      restorationId: id,
      series,
      numberYear: year,
      fromSerial: from,
      toSerial: to,
    })
  return numbers.map(usedWords)
}

/** What lies between the last number of the backup and the last on paper. */
function beyondBackup(last: readonly LastNumber[], paper: readonly LastNumber[]): readonly UsedNumbers[] {
  return last.flatMap(({ series, year, serial }) => {
    const typed = paper.find((number) => number.series === series && number.year === year)?.serial ?? 0
    return typed > serial ? [{ series, year, from: serial + 1, to: typed }] : []
  })
}
