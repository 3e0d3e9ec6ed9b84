import { z } from 'zod'
import { CalendarDate } from '../time.ts'
import { noticePublishedOn, noticeSource } from './calendar/noticeSource.ts'

/** Codes of the limits: R1 the reply, O1 to O6 the objection chain, N1 the national centre's own time (unlimited). */
export const ruleCodes = ['R1', 'O1', 'O2', 'O3', 'O4', 'N1', 'O5', 'O6'] as const

/** A code of the closed set of limits. */
export const RuleCode = z.enum(ruleCodes)
export type RuleCode = z.infer<typeof RuleCode>

/** Which edition of a rule a stored date was computed with. */
export const RuleReference = z.strictObject({ code: RuleCode, version: z.int().min(1) })
export type RuleReference = z.infer<typeof RuleReference>

/** Who owes the act that ends a limit; only `centre` means that we can be late. */
export const Party = z.enum(['centre', 'unit', 'candidate', 'nationalCentre'])
export type Party = z.infer<typeof Party>

/**
 * One edition of one limit; `source` says what it rests on (for R1 and O1 to O6 the provincial notice: domain 1.3, 1.4, S0). `workingDays` null means that no limit is set (show the age, never 逾期). Limits that the centre owes in
 * writing end with the letter leaving the house (发出), not with its signing.
 */
export const DeadlineRule = z.strictObject({
  code: RuleCode,
  version: z.int().min(1),
  title: z.string().min(1),
  trigger: z.string().min(1),
  endingAct: z.string().min(1),
  party: Party,
  workingDays: z.int().min(1).nullable(),
  source: z.string().min(1),
  effectiveFrom: CalendarDate,
})
export type DeadlineRule = z.infer<typeof DeadlineRule>

// The notice's own date was not found; it was public on this day.
const effectiveFrom = noticePublishedOn

const fromNotice = (
  rule: Omit<DeadlineRule, 'version' | 'source' | 'effectiveFrom'>,
  note = '',
): DeadlineRule => ({
  ...rule,
  version: 1,
  source: `${noticeSource}${note}`,
  effectiveFrom,
})

/** Every edition of every limit, as data; a new edition is a new entry with a later `effectiveFrom`, old entries stay. */
export const deadlineRules: readonly DeadlineRule[] = [
  fromNotice({
    code: 'R1',
    title: '复函',
    trigger: '签收查询申请公文',
    endingAct: '复函发出',
    party: 'centre',
    workingDays: 3,
  }),
  fromNotice({
    code: 'O1',
    title: '单位提出异议',
    trigger: '查询申请单位收到查询结果',
    endingAct: '单位向本中心提出异议',
    party: 'unit',
    workingDays: 7,
  }),
  fromNotice({
    code: 'O2',
    title: '被查询对象提出异议',
    trigger: '收到查询结果',
    endingAct: '被查询对象向查询申请单位提出异议',
    party: 'candidate',
    workingDays: 7,
  }),
  fromNotice({
    code: 'O3',
    title: '单位转送异议',
    trigger: '查询申请单位收到被查询对象的异议',
    endingAct: '单位向本中心转送异议',
    party: 'unit',
    workingDays: 3,
  }),
  fromNotice({
    code: 'O4',
    title: '申请异议复核',
    trigger: '本中心收到异议',
    endingAct: '异议复核申请函发出',
    party: 'centre',
    workingDays: 3,
  }),
  fromNotice(
    {
      code: 'N1',
      title: '国家中心异议复核',
      trigger: '异议复核申请函发出',
      endingAct: '本中心收到异议复核结果',
      party: 'nationalCentre',
      workingDays: null,
    },
    '，未规定时限',
  ),
  fromNotice({
    code: 'O5',
    title: '告知异议复核结果',
    trigger: '本中心收到异议复核结果',
    endingAct: '异议复核结果告知函发出',
    party: 'centre',
    workingDays: 3,
  }),
  fromNotice({
    code: 'O6',
    title: '单位告知被查询对象',
    trigger: '查询申请单位收到异议复核结果',
    endingAct: '单位告知被查询对象',
    party: 'unit',
    workingDays: 3,
  }),
]
