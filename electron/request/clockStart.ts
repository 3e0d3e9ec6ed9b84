import { addCalendarDays } from '../../shared/deadline/epochDay.ts'
import { beijingDate, beijingMinute, type CalendarDate, type Instant } from '../../shared/time.ts'
import type { Reading } from '../database/transaction.ts'
import { settingOf } from '../setting/settingRepository.ts'

/** What came when: the advance fax and the sealed original, null while one is not here. */
export interface Arrivals {
  readonly advanceFaxAt: Instant | null
  readonly sealedOriginalAt: Instant | null
}

/** The centre's two settings about receipt. */
export interface ClockSettings {
  readonly faxStartsClock: boolean
  /** `HH:mm` in Beijing; what comes later counts as received the next day. */
  readonly cutOff: string | null
}

/** The settings about receipt that are in force. */
export function clockSettings(tx: Reading): ClockSettings {
  return {
    faxStartsClock: settingOf(tx, 'intake.advanceFaxStartsClock'),
    cutOff: settingOf(tx, 'intake.officeHoursCutOff'),
  }
}

/** The day from which the reply's limit counts (day 0): the sealed original's or, by setting, the fax's; null while that has not come. */
export function clockStart(
  { advanceFaxAt, sealedOriginalAt }: Arrivals,
  { faxStartsClock, cutOff }: ClockSettings,
): CalendarDate | null {
  const starts = (faxStartsClock ? advanceFaxAt : null) ?? sealedOriginalAt
  if (starts === null) return null
  const day = beijingDate(starts)
  return cutOff !== null && beijingMinute(starts).slice(11) > cutOff ? addCalendarDays(day, 1) : day
}
