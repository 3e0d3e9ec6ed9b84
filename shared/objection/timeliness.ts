import type { RuleCode } from '../deadline/rules.ts'
import type { CalendarDate } from '../time.ts'
import type { ChainLimit } from './chain.ts'
import type { Timeliness } from './model.ts'

const entranceCodes: readonly RuleCode[] = ['O1', 'O2', 'O3']

/** How an entrance stands: late when a limit was passed, 待说明 while a date is unknown (never late for that), in time otherwise. */
export function timelinessOf(
  limits: readonly Pick<ChainLimit, 'entryId' | 'code' | 'state' | 'lateDays'>[],
  entryId: number,
): Timeliness {
  const own = limits.filter((limit) => limit.entryId === entryId && entranceCodes.includes(limit.code))
  if (own.some(({ lateDays }) => lateDays !== null && lateDays > 0)) return 'late'
  return own.some(({ state }) => state === 'waitingForDate') ? 'toBeExplained' : 'inTime'
}

/** The dates of an entrance against each other and against ours. */
export interface EntryDateFacts {
  readonly entrance: 'unit' | 'candidate'
  readonly receivedOn: CalendarDate
  readonly resultReceivedOn: CalendarDate | null
  readonly personAppliedOn: CalendarDate | null
  readonly proof: string
}

/** What is wrong with the dates of an entrance, as a sentence; null when they can be. Unknown dates are no fault. */
export function entryDateProblem(
  entry: EntryDateFacts,
  facts: {
    readonly today: CalendarDate
    readonly dispatchedOn: CalendarDate
    readonly unitReceivedOn: CalendarDate | null
  },
): string | null {
  const { entrance, receivedOn, resultReceivedOn, personAppliedOn } = entry
  if (receivedOn > facts.today) return '收到异议的日期不能晚于今天，请核对。'
  if (receivedOn < facts.dispatchedOn)
    return `收到异议的日期早于复函发出的日期（${facts.dispatchedOn}），请核对。`
  if (resultReceivedOn !== null && resultReceivedOn < facts.dispatchedOn)
    return `收到查询结果的日期早于复函发出的日期（${facts.dispatchedOn}），请核对。`
  if (resultReceivedOn !== null && resultReceivedOn > (personAppliedOn ?? receivedOn))
    return '收到查询结果的日期晚于提出异议的日期，请核对。'
  if (entrance === 'unit' && personAppliedOn !== null) return '单位提出的异议没有本人申请日期，请留空。'
  if (personAppliedOn !== null && personAppliedOn > receivedOn)
    return '单位收到本人申请的日期晚于本中心收到异议的日期，请核对。'
  if (personAppliedOn !== null && personAppliedOn < facts.dispatchedOn)
    return `单位收到本人申请的日期早于复函发出的日期（${facts.dispatchedOn}），请核对。`
  return proofProblem(entry, facts.unitReceivedOn)
}

/** What we recorded ourselves needs no proof; what the unit tells does. */
function proofProblem(entry: EntryDateFacts, unitReceivedOn: CalendarDate | null): string | null {
  const { entrance, resultReceivedOn, personAppliedOn, proof } = entry
  const isTold =
    entrance === 'unit'
      ? resultReceivedOn !== null && resultReceivedOn !== unitReceivedOn
      : resultReceivedOn !== null || personAppliedOn !== null
  return isTold && proof === '' ? '日期由单位告知的，请写明凭据（签收单、收文登记复印件等）。' : null
}
