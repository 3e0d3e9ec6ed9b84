import { AppError } from '../errors.ts'
import type { CalendarDate } from '../time.ts'

/** Refuses (`invalid-input`) an answer that came after today, or was dated after it came. */
export function assertAnswerDates(
  { documentDate, receivedOn }: { readonly documentDate: CalendarDate; readonly receivedOn: CalendarDate },
  today: CalendarDate,
): void {
  if (receivedOn > today) throw new AppError('invalid-input', '收到复核结果的日期不能晚于今天，请核对。')
  if (documentDate > receivedOn) throw new AppError('invalid-input', '复核答复的日期晚于收到的日期，请核对。')
}
