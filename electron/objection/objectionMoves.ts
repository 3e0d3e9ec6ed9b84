import type { ChainAct, ChainLimit } from '../../shared/objection/chain.ts'
import { afterAct } from '../../shared/objection/chain.ts'
import { chainTable } from '../../shared/objection/lifecycle.ts'
import { beijingDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { ChangesOf } from '../database/row/table.ts'
import type { Writing } from '../database/row/transaction.ts'
import { chainOf, isEnded, type Objection } from './objectionRepository.ts'
import { objectionLimitTable, objectionTable } from './objectionTable.ts'

/**
 * Carries an act of the chain out: checks it against the table, moves the case, starts and ends its limits and stores all of it. The
 * entry in the trail is the caller's. Returns the case after it.
 */
export function actOnCase(
  tx: Writing,
  objection: Objection,
  { changes = {}, ...step }: { readonly act: ChainAct; readonly changes?: ChangesOf<typeof objectionTable> },
): Objection {
  const before = chainOf(tx, objection)
  const after = afterAct(before, step.act, calendarInForce(tx))
  saveLimits(tx, objection.id, { before: before.limits, after: after.limits })
  const hasEnded = isEnded(after.state) && !isEnded(objection.state)
  return tx.update(objectionTable, objection, {
    ...changes,
    state: after.state,
    correction: after.correction,
    ...(hasEnded ? { endedOn: beijingDate(tx.at), endReason: chainTable[step.act.act].words } : {}),
  })
}

function saveLimits(
  tx: Writing,
  objectionId: number,
  { before, after }: { readonly before: readonly ChainLimit[]; readonly after: readonly ChainLimit[] },
): void {
  for (const limit of after) {
    if (before.includes(limit)) continue
    const { limitId, ...values } = limit
    const row = {
      ...values,
      dueOn: limit.due?.due ?? null,
      provisional: limit.due?.provisional ?? false,
    }
    if (limitId === null) tx.insert(objectionLimitTable, { objectionId, ...row })
    else tx.update(objectionLimitTable, tx.get(objectionLimitTable, limitId, '这项期限'), row)
  }
}
