import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { dueDateByRule } from '../../shared/deadline/dueDate.ts'
import { type Arrived, receiptDay } from '../../shared/deadline/receiptDay.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { beijingDate, beijingMinute, type CalendarDate, type Instant } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { Reading } from '../database/row/transaction.ts'
import { settingOf } from '../setting/settingRepository.ts'

/** What came when: the advance fax and the sealed original, null while one is not here. */
export interface Arrivals {
  readonly advanceFaxAt: Instant | null
  readonly sealedOriginalAt: Instant | null
}

/** The centre's two settings about receipt. */
export interface LimitSettings {
  readonly faxStartsLimit: boolean
  /** `HH:mm` in Beijing; what comes later, or on a day that is no working day, counts as received on the next working day. Null: not set. */
  readonly cutOff: string | null
}

/** From when a limit counts: day 0, and what it was derived from where a cut-off was in force. */
export interface LimitStart {
  readonly on: CalendarDate
  readonly arrived: Arrived | null
}

/** The settings about receipt that are in force. */
export function limitSettings(tx: Reading): LimitSettings {
  return {
    faxStartsLimit: settingOf(tx, 'intake.advanceFaxStartsClock'),
    cutOff: settingOf(tx, 'intake.officeHoursCutOff'),
  }
}

/** The day from which the reply's limit counts (day 0): the sealed original's or, by setting, the fax's; null while that has not come. */
export function limitStart(
  { advanceFaxAt, sealedOriginalAt }: Arrivals,
  { faxStartsLimit, cutOff }: LimitSettings,
  calendar: WorkingCalendar,
): LimitStart | null {
  const starts = (faxStartsLimit ? advanceFaxAt : null) ?? sealedOriginalAt
  if (starts === null) return null
  return startOf(cutOff === null ? beijingDate(starts) : beijingMinute(starts), cutOff, calendar)
}

/** Day 0 of something that came at this Beijing day or minute. */
export function startOf(at: string, cutOff: string | null, calendar: WorkingCalendar): LimitStart {
  if (cutOff === null) return { on: at, arrived: null }
  const arrived = { at, cutOff }
  return { on: receiptDay(arrived, calendar).on, arrived }
}

/** The columns of the reply's legal date (rule R1, three working days, S0) for a limit that starts like this; nulls while it has not started. */
export function dueColumns(tx: Reading, start: LimitStart | null) {
  const counted =
    start === null ? null : dueDateByRule(ruleInForce('R1', start.on), start.on, calendarInForce(tx))
  const arrived = start?.arrived ?? null
  const due = counted === null || arrived === null ? counted : { ...counted, arrived }
  return { dueOn: due?.due ?? null, dueProvisional: due?.provisional ?? false, due }
}
