import { dueDateByRule } from '../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Reading } from '../database/transaction.ts'

/** The columns of the reply's legal date (rule R1, three working days, S0) for a clock that starts on this day; nulls while it has not started. */
export function dueColumns(tx: Reading, clockStartsOn: CalendarDate | null) {
  const due =
    clockStartsOn === null
      ? null
      : dueDateByRule(ruleInForce('R1', clockStartsOn), clockStartsOn, calendarInForce(tx))
  return { dueOn: due?.due ?? null, dueProvisional: due?.provisional ?? false, due }
}
