import type { LostAct, NumberSource, RestorationKind } from '../../../shared/backup/restoration.ts'
import type { Instant } from '../../../shared/time.ts'
import { integer, json, optional, table, text } from '../../database/row/table.ts'

/** One restore of this store: what was put in place of what, and what was lost by it. */
export const restorationTable = table('restorations', {
  kind: text<RestorationKind>(),
  backupAt: text<Instant>(),
  backupSeq: integer(),
  /** 链头码 of the backup. */
  backupHead: text(),
  /** 链头码 of the store that was replaced; null where it could not be read. */
  replacedHead: optional(text()),
  /** Where the numbers that are on paper were taken from. */
  source: text<NumberSource>(),
  lostFrom: text<Instant>(),
  lostTo: text<Instant>(),
  /** How many entries the replaced store had that the backup lacks; null where it could not be read. */
  lostEntries: optional(integer()),
  lostActs: json<readonly LostAct[]>(),
  reason: text(),
  systemAdmin: text(),
  securityAdmin: text(),
  restoredAt: text<Instant>(),
})

/** Serials from–to of a series and a year that were given before a restore: they stand on paper and are never given again. */
export const usedNumberTable = table('used_numbers', {
  restorationId: integer(),
  series: text(),
  numberYear: integer(),
  fromSerial: integer(),
  toSerial: integer(),
})
