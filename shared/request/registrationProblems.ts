import { firstCalendarDay } from '../deadline/calendar/workingCalendar.ts'
import { beijingDate } from '../time.ts'
import type { Registration } from './summary.ts'

/** The fields of a registration whose dates must agree with each other; what is not filled in yet is left out. */
export type RegistrationDates = Partial<
  Pick<
    Registration,
    'documentDate' | 'receivedAt' | 'forwardedAt' | 'advanceFaxAt' | 'sealedOriginalReceived'
  >
>

/** A refused field and the sentence that says what to do. */
export interface RegistrationProblem {
  readonly field: keyof RegistrationDates
  readonly sentence: string
}

/** Which dates of a registration cannot be true together, in the order of the form; the window and the core ask the same judge. */
export function registrationProblems(form: RegistrationDates, now: Date): readonly RegistrationProblem[] {
  const moment = now.toISOString()
  const { documentDate, receivedAt, forwardedAt, advanceFaxAt, sealedOriginalReceived } = form
  const problems: RegistrationProblem[] = []
  const refuse = (field: RegistrationProblem['field'], sentence: string) => problems.push({ field, sentence })
  if (receivedAt !== undefined) {
    const receivedOn = beijingDate(receivedAt)
    if (receivedAt > moment) refuse('receivedAt', '签收时间不能晚于现在，请核对日期和时间。')
    else if (receivedOn < firstCalendarDay)
      refuse('receivedAt', `签收日期早于 ${firstCalendarDay}，不在工作日历之内，请核对年份。`)
    if (documentDate !== undefined && documentDate > receivedOn)
      refuse('documentDate', '来函日期晚于签收日期，请对照来函核对。')
    if (forwardedAt && forwardedAt < receivedAt)
      refuse('forwardedAt', '转办时间早于签收时间，请核对日期和时间。')
    if (advanceFaxAt && sealedOriginalReceived !== false && advanceFaxAt > receivedAt)
      refuse('advanceFaxAt', '先行传真时间晚于签收原件的时间，请核对日期和时间。')
  }
  if (forwardedAt && forwardedAt > moment) refuse('forwardedAt', '转办时间不能晚于现在，请核对日期和时间。')
  if (advanceFaxAt && advanceFaxAt > moment)
    refuse('advanceFaxAt', '先行传真时间不能晚于现在，请核对日期和时间。')
  if (sealedOriginalReceived === false && advanceFaxAt === null)
    refuse('advanceFaxAt', '盖章原件还没有收到的，请填写先行传真收到的时间。')
  return problems
}
