import { z } from 'zod'
import { OtherDocument } from '../identity/otherDocument.ts'
import { pageOf } from '../ipc/page.ts'
import type { Contract } from '../ipc/procedure.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate } from '../time.ts'
import { FindingCode } from './findings.ts'
import { CandidateState } from './model.ts'
import { CandidateDetail, CandidateRow, CorrectionField, CorrectionView } from './summary.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const registrar = { session: 'unlocked', roles: ['registrar'] } as const
const second = { session: 'unlocked', roles: ['registrar', 'verifier'] } as const
const beforeResult = ['doubtful', 'accepted', 'ready', 'inquiring', 'pending'] as const
const withdrawable = [
  ...beforeResult,
  'inquired',
  'disputed',
  'underReview',
  'concluded',
  'returned',
] as const satisfies readonly CandidateState[]

const reason = reasonOf('请写明理由')
const candidateId = z.int()
const documentNumber = z.string().trim().min(1, '请照盖章纸件填写证件号码').max(60)

/** Which persons of a letter are wanted. */
export const CandidateFilter = z.strictObject({
  rosterId: z.int().nullable(),
  states: z.array(CandidateState).nullable(),
  finding: FindingCode.nullable(),
})
export type CandidateFilter = z.infer<typeof CandidateFilter>

/** What the window may ask about the persons of a letter. */
export const candidateContract = {
  'candidates.list': query(
    z.strictObject({
      requestId: z.int(),
      filter: CandidateFilter,
      ...pageOf(),
    }),
    z.strictObject({
      rows: z.array(CandidateRow),
      total: z.int(),
      /** Findings of the letter's persons with their number of rows, for the filter. */
      findings: z.array(z.strictObject({ code: FindingCode, rows: z.int() })),
      /** Corrections of the letter that wait for their second person. */
      pendingCorrections: z.int(),
    }),
    readable,
  ),
  /** One line of the 名单 as it is now. */
  'candidates.row': query(z.strictObject({ requestId: z.int(), candidateId }), CandidateRow, readable),
  /** One person and where else the number stands, side by side; leaves an entry. */
  'candidates.get': query(z.strictObject({ candidateId }), CandidateDetail, readable),
  /** The full number of one person, with the reason; leaves an entry. */
  'candidates.reveal': query(
    z.strictObject({ candidateId, reason }),
    z.strictObject({ idNumber: z.string() }),
    readable,
  ),
  /** Decides doubtful persons; several at once only when their doubts are the same. */
  'candidates.decide': command(
    z.strictObject({
      candidateIds: z.array(z.int()).min(1).max(500),
      decision: z.enum(['accept', 'return']),
      reason,
    }),
    z.strictObject({ decided: z.int() }),
    { ...registrar, clock: 'any' },
  ),
  /** Takes a decision of one's own back as long as nobody has gone on from it. */
  'candidates.undoDecision': command(
    z.strictObject({ candidateIds: z.array(z.int()).min(1).max(500) }),
    z.strictObject({ undone: z.int() }),
    { ...registrar, clock: 'any' },
  ),
  /** Keys name and number of a returned or doubtful person from the sealed paper; checked by the same rules. */
  'candidates.key': command(
    z.strictObject({
      candidateId,
      name: z.string().trim().max(100),
      idNumber: z.string().trim().max(40),
      reason,
    }),
    CandidateRow,
    { ...registrar, states: { candidateId: ['returned', 'doubtful'] }, clock: 'any' },
  ),
  /** First entry of another document from the sealed paper, for whom the unit states that there is no 公民身份号码. */
  'candidates.enterDocument': command(
    z.strictObject({
      candidateId,
      document: OtherDocument,
      number: documentNumber,
      statement: z.string().trim().min(4, '请写明来文单位怎样说明确无公民身份号码').max(300),
      /** The day the statement came, where it came after the letter; null when the letter says so itself. */
      receivedOn: CalendarDate.nullable(),
    }),
    CandidateRow,
    { ...second, states: { candidateId: ['doubtful', 'returned', 'accepted'] }, clock: 'sound' },
  ),
  /** Second entry by another human, who does not see the first; it counts only when both are identical. */
  'candidates.confirmDocument': command(
    z.strictObject({ candidateId, document: OtherDocument, number: documentNumber }),
    CandidateRow,
    { ...second, states: { candidateId: ['doubtful', 'returned', 'accepted'] }, clock: 'sound' },
  ),
  'candidates.voidDocument': command(z.strictObject({ candidateId, reason }), CandidateRow, {
    ...second,
    clock: 'any',
  }),
  /** 个人撤回 on the unit's written word. */
  'candidates.withdraw': command(z.strictObject({ candidateId, basis: reason }), CandidateRow, {
    ...registrar,
    states: { candidateId: withdrawable },
    clock: 'sound',
  }),
  /** 个人退回补正: what has to be put right goes into the 退回补正函. */
  'candidates.return': command(z.strictObject({ candidateId, reason }), CandidateRow, {
    ...registrar,
    states: { candidateId: beforeResult },
    clock: 'sound',
  }),
  /** While the list is compared with the sealed paper: the paper prevails. */
  'candidates.correctByPaper': command(
    z.strictObject({
      candidateId,
      field: CorrectionField,
      value: z.string().trim().min(1, '请按盖章纸件填写').max(200),
      reason,
    }),
    CandidateRow,
    { ...second, states: { candidateId: ['accepted'] }, clock: 'sound' },
  ),
  'candidates.enterCorrection': command(
    z.strictObject({
      candidateId,
      field: CorrectionField,
      value: z.string().trim().min(1, '请填写补正后的内容').max(200),
      basis: reasonOf('请写明书面依据'),
      receivedOn: CalendarDate,
    }),
    z.strictObject({ correctionId: z.int() }),
    {
      ...registrar,
      states: { candidateId: [...withdrawable, 'answered'] },
      clock: 'sound',
    },
  ),
  /** The corrections of a letter, newest first. Opening those that wait leaves an entry: both values are shown in full. */
  'candidates.corrections': query(z.strictObject({ requestId: z.int() }), z.array(CorrectionView), {
    session: 'unlocked',
    roles: ['registrar', 'verifier', 'inquirer'],
  }),
  /** The second person agrees: the value changes, query and check are void, the limit of this person starts anew. */
  'candidates.confirmCorrection': command(z.strictObject({ correctionId: z.int() }), CandidateRow, {
    ...second,
    clock: 'sound',
  }),
  'candidates.refuseCorrection': command(
    z.strictObject({ correctionId: z.int(), refusal: reason }),
    z.strictObject({}),
    { ...second, clock: 'any' },
  ),
} satisfies Contract
