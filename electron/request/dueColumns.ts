import { dueDateByRule } from '../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { seedCalendar } from '../../shared/deadline/seedCalendar.ts'
import type { CalendarDate } from '../../shared/time.ts'

/** The columns of the reply's legal date (rule R1, three working days, S0) for a clock that starts on this day; nulls while it has not started. */
export function dueColumns(clockStartsOn: CalendarDate | null) {
  const due =
    clockStartsOn === null
      ? null
      : dueDateByRule(ruleInForce('R1', clockStartsOn), clockStartsOn, seedCalendar)
  return { dueOn: due?.due ?? null, dueProvisional: due?.provisional ?? false, due }
}
