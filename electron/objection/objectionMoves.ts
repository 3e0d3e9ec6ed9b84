import type { ChainAct, ChainClock } from '../../shared/objection/chain.ts'
import { afterAct } from '../../shared/objection/chain.ts'
import { chainTable } from '../../shared/objection/lifecycle.ts'
import { beijingDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { ChangesOf } from '../database/row/table.ts'
import type { Writing } from '../database/row/transaction.ts'
import { chainOf, isEnded, type Objection } from './objectionRepository.ts'
import { objectionClockTable, objectionTable } from './objectionTable.ts'

/**
 * Carries an act of the chain out: checks it against the table, moves the case, starts and ends its clocks and stores all of it. The
 * entry in the trail is the caller's. Returns the case after it.
 */
export function actOnCase(
  tx: Writing,
  objection: Objection,
  { changes = {}, ...step }: { readonly act: ChainAct; readonly changes?: ChangesOf<typeof objectionTable> },
): Objection {
  const before = chainOf(tx, objection)
  const after = afterAct(before, step.act, calendarInForce(tx))
  saveClocks(tx, objection.id, { before: before.clocks, after: after.clocks })
  const hasEnded = isEnded(after.state) && !isEnded(objection.state)
  return tx.update(objectionTable, objection, {
    ...changes,
    state: after.state,
    correction: after.correction,
    ...(hasEnded ? { endedOn: beijingDate(tx.at), endReason: chainTable[step.act.act].words } : {}),
  })
}

function saveClocks(
  tx: Writing,
  objectionId: number,
  { before, after }: { readonly before: readonly ChainClock[]; readonly after: readonly ChainClock[] },
): void {
  for (const clock of after) {
    if (before.includes(clock)) continue
    const { clockId, ...values } = clock
    const row = {
      ...values,
      dueOn: clock.due?.due ?? null,
      provisional: clock.due?.provisional ?? false,
    }
    if (clockId === null) tx.insert(objectionClockTable, { objectionId, ...row })
    else tx.update(objectionClockTable, tx.get(objectionClockTable, clockId, '这项期限'), row)
  }
}
