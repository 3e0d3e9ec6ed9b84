import defaultWording from '../../assets/wording/default.json' with { type: 'json' }
import { parseWording, type Wording } from '../../shared/letter/wording.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { RowOf } from '../database/table.ts'
import type { Reading } from '../database/transaction.ts'
import { wordingTable } from './wordingTable.ts'

/** The wording the program is delivered with, marked 待以国家统一模板替换. */
export const deliveredWording: Wording = parseWording(defaultWording)

/** The loaded versions, the newest effective date last. */
export function loadedWordings(tx: Reading): readonly RowOf<typeof wordingTable>[] {
  return tx.where(wordingTable, {}, { orderBy: 'effectiveFrom' })
}

/** The wording a letter drafted on this day uses: the newest loaded version that is effective, else the delivered one. */
export function wordingInForce(tx: Reading, on: CalendarDate): Wording {
  const loaded = loadedWordings(tx).findLast(({ effectiveFrom }) => effectiveFrom <= on)
  return loaded === undefined ? deliveredWording : parseWording(loaded.content)
}
