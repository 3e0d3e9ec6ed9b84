import firstWording from '../../assets/wording/2026-11.json' with { type: 'json' }
import defaultWording from '../../assets/wording/default.json' with { type: 'json' }
import { parseWording, type Wording } from '../../shared/letter/compose/wording.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { wordingTable } from './wordingTable.ts'

/** The wording the program is delivered with, marked 待以国家统一模板替换. */
export const deliveredWording: Wording = parseWording(defaultWording)

/** What the program was delivered with before; letters made with one keep its words. */
const earlierDelivered: readonly Wording[] = [parseWording(firstWording)]

/** Every version the program was ever delivered with, the newest first. */
export const deliveredWordings: readonly Wording[] = [deliveredWording, ...earlierDelivered]

/** The loaded versions by effective date; of two with the same date the one loaded later comes last. */
export function loadedWordings(tx: Reading): readonly RowOf<typeof wordingTable>[] {
  const rows = tx.where(wordingTable, {})
  return rows.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.id - b.id)
}

/** The wording a letter drafted on this day uses: the newest loaded version that is effective, else the delivered one. */
export function wordingInForce(tx: Reading, on: CalendarDate): Wording {
  const loaded = loadedWordings(tx).findLast(({ effectiveFrom }) => effectiveFrom <= on)
  return loaded === undefined ? deliveredWording : parseWording(loaded.content)
}

/** The wording of this version, which letters drafted with it keep; null when this program does not know it (any more). */
export function wordingOf(tx: Reading, wordingVersion: string): Wording | null {
  const delivered = deliveredWordings.find((wording) => wording.wordingVersion === wordingVersion)
  if (delivered !== undefined) return delivered
  const row = tx.first(wordingTable, { wordingVersion })
  return row === null ? null : parseWording(row.content)
}
