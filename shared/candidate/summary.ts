import { z } from 'zod'
import { Explanation } from '../deadline/dueDate.ts'
import { CalendarDate, Instant } from '../time.ts'
import { FindingCode, RowOutcome } from './findings.ts'
import { CandidateState, Purpose } from './model.ts'

/** The fields of a person that a later correction may change, with their words. Stored. */
export const correctionFieldNames = {
  name: '姓名',
  idNumber: '证件号码',
  purpose: '查询用途',
  sex: '性别',
  employer: '拟录用（调任）单位',
  position: '职位',
} as const satisfies Record<string, string>
export type CorrectionField = keyof typeof correctionFieldNames
export const CorrectionField = z.enum(
  Object.keys(correctionFieldNames) as [CorrectionField, ...CorrectionField[]],
)

/** One person as a line of the 名单; the number is masked. */
export const CandidateRow = z.strictObject({
  candidateId: z.int(),
  rosterId: z.int(),
  listOrder: z.int(),
  sheet: z.string().nullable(),
  rowNumber: z.int().nullable(),
  name: z.string(),
  /** The name as it was probably meant where characters only look like it. */
  nameProposal: z.string().nullable(),
  /** The document by its own name, or what the list calls it while there is no number; null when it says nothing. */
  document: z.string().nullable(),
  /** Another document that one person has typed and another has to; null when none waits. */
  documentEntry: z.strictObject({ by: z.string(), at: Instant, statement: z.string() }).nullable(),
  maskedNumber: z.string(),
  /** False when the number was refused: the masked text is then what the file held. */
  hasNumber: z.boolean(),
  sex: z.string().nullable(),
  purpose: Purpose,
  employer: z.string().nullable(),
  position: z.string().nullable(),
  findings: z.array(FindingCode),
  rowOutcome: RowOutcome,
  state: CandidateState,
  stateReason: z.string().nullable(),
  isProofread: z.boolean(),
  /** The person's own legal date where it is not the letter's: a supplement or a 补正; null otherwise. */
  ownDueOn: CalendarDate.nullable(),
  /** A legal date that passed before the person was answered or sent back; it stays. */
  missedDueOn: CalendarDate.nullable(),
  correctionPending: z.boolean(),
  /** 异议标注: the day since which an objection about the person is open; null when none is (条例第四十一条). */
  objectedOn: CalendarDate.nullable(),
})
export type CandidateRow = z.infer<typeof CandidateRow>

/** A person with the same number elsewhere: which letter, when, in which state; never a result. */
export const NamesakeView = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  documentNumber: z.string(),
  unitName: z.string(),
  listOrder: z.int(),
  name: z.string(),
  maskedNumber: z.string(),
  purpose: Purpose,
  receivedOn: CalendarDate,
  state: CandidateState,
})
export type NamesakeView = z.infer<typeof NamesakeView>

/** One 补正 as the window shows it; numbers masked unless the caller has to compare them. */
export const CorrectionView = z.strictObject({
  correctionId: z.int(),
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  field: CorrectionField,
  before: z.string().nullable(),
  after: z.string(),
  basis: z.string(),
  receivedOn: CalendarDate,
  enteredBy: z.string(),
  enteredAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  accepted: z.boolean().nullable(),
  refusal: z.string().nullable(),
  /** Why the caller may not confirm it; null when he may. */
  confirmRefusal: z.string().nullable(),
})
export type CorrectionView = z.infer<typeof CorrectionView>

/** One person with what was decided about the row. */
export const CandidateDetail = z.strictObject({
  ...CandidateRow.shape,
  requestId: z.int(),
  nameInFile: z.string().nullable(),
  maskedInFile: z.string().nullable(),
  remarks: z.string().nullable(),
  decision: z
    .strictObject({
      words: z.enum(['采纳', '退回', '按盖章纸件录入']),
      reason: z.string(),
      by: z.string(),
      at: Instant,
    })
    .nullable(),
  dueOn: CalendarDate.nullable(),
  /** 延期至 of the letter; null without one. */
  extendedDueOn: CalendarDate.nullable(),
  /** What led to `dueOn`; null while no limit runs. */
  due: Explanation.nullable(),
  sameNumber: z.array(NamesakeView),
})
export type CandidateDetail = z.infer<typeof CandidateDetail>
