import { addCalendarDays } from '../../shared/deadline/epochDay.ts'
import { beijingDate, beijingMinute, type CalendarDate, type Instant } from '../../shared/time.ts'

/**
 * The day from which the reply's limit counts (day 0), or null while only a fax is here and faxes start no clock.
 * The centre's 签收 of the sealed original counts; an office-hours cut-off, if set, moves a later receipt to the next day.
 */
export function clockStart(
  letter: {
    readonly receivedAt: Instant
    readonly advanceFaxAt: Instant | null
    readonly sealedOriginalReceived: boolean
  },
  faxStartsClock: boolean,
  { cutOff }: { readonly cutOff: string | null },
): CalendarDate | null {
  const starts =
    faxStartsClock && letter.advanceFaxAt !== null
      ? letter.advanceFaxAt
      : letter.sealedOriginalReceived
        ? letter.receivedAt
        : null
  if (starts === null) return null
  const day = beijingDate(starts)
  return cutOff !== null && beijingMinute(starts).slice(11) > cutOff ? addCalendarDays(day, 1) : day
}
