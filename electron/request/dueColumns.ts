import { dueDateByRule } from '../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Reading } from '../database/transaction.ts'
import type { ClockStart } from './clockStart.ts'

/** The columns of the reply's legal date (rule R1, three working days, S0) for a clock that starts like this; nulls while it has not started. */
export function dueColumns(tx: Reading, start: ClockStart | null) {
  const counted =
    start === null ? null : dueDateByRule(ruleInForce('R1', start.on), start.on, calendarInForce(tx))
  const arrived = start?.arrived ?? null
  const due = counted === null || arrived === null ? counted : { ...counted, arrived }
  return { dueOn: due?.due ?? null, dueProvisional: due?.provisional ?? false, due }
}
