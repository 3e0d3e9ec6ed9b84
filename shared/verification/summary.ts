import { z } from 'zod'
import { Outcome, Purpose } from '../candidate/model.ts'
import { Listing } from '../inquiry/model.ts'
import { Instant } from '../time.ts'
import { VerificationBasis, VerificationMode } from './model.ts'

/** One person who waits for a check, as a line of the queue: no name, no result. */
export const VerificationRow = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  listOrder: z.int(),
  batchId: z.int(),
  batchNumber: z.string(),
  hasEvidence: z.boolean(),
  dueOn: z.iso.date().nullable(),
  /** 延期至 of the letter; null without one. */
  extendedDueOn: z.iso.date().nullable(),
})
export type VerificationRow = z.infer<typeof VerificationRow>

/** What may be looked at while checking. */
export const Evidence = z.strictObject({
  attachmentId: z.int(),
  page: z.int().nullable(),
  mediaType: z.string(),
  checkCode: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** A person opened for a blind check: everything but the first entry. */
export const BlindSubject = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  listOrder: z.int(),
  name: z.string(),
  /** The document the number stands on, by its own name. */
  document: z.string(),
  /** True when the national system may refuse the document: not by a 公民身份号码. */
  mayBeUnqueryable: z.boolean(),
  purpose: Purpose,
  /** The number without its last four characters, which the checker reads from the letter. */
  idHead: z.string(),
  evidence: z.array(Evidence),
  waiting: z.int(),
})
export type BlindSubject = z.infer<typeof BlindSubject>

/** A person opened for 唱读核对: both people read number and result from screen and paper. */
export const ReadAloudSubject = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  /** The document the number stands on, by its own name. */
  document: z.string(),
  idNumber: z.string(),
  outcome: Outcome,
  listings: z.array(Listing),
  queriedAt: Instant,
  evidence: z.array(Evidence),
})

/** A page of evidence by which persons were confirmed at once and may be checked at once; a result file counts as one. */
export const EvidencePage = z.strictObject({
  batchId: z.int(),
  batchNumber: z.string(),
  evidenceId: z.int(),
  evidencePage: z.int().nullable(),
  /** How many wait for the check; a result file is taken in pages of 20. */
  waiting: z.int(),
  dueOn: z.iso.date().nullable(),
})
export type EvidencePage = z.infer<typeof EvidencePage>

/** The persons of one page beside its evidence. */
export const OpenEvidencePage = z.strictObject({
  batchId: z.int(),
  batchNumber: z.string(),
  evidence: Evidence,
  isFile: z.boolean(),
  waiting: z.int(),
  persons: z.array(
    z.strictObject({
      candidateId: z.int(),
      intakeNumber: z.string(),
      listOrder: z.int(),
      name: z.string(),
      document: z.string(),
      idNumber: z.string(),
    }),
  ),
})
export type OpenEvidencePage = z.infer<typeof OpenEvidencePage>

/** The outcome of one check. */
export const VerificationResult = z.strictObject({
  verificationId: z.int(),
  matched: z.boolean(),
  differences: z.array(z.string()),
  nextState: z.string(),
})
export type VerificationResult = z.infer<typeof VerificationResult>

/** One side of a disputed result, without a word on whose it is. */
export const DisputeSide = z.strictObject({
  side: z.enum(['a', 'b']),
  outcome: Outcome,
  listings: z.array(Listing),
})

/** A disputed person as the third person sees it. */
export const Dispute = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  listOrder: z.int(),
  name: z.string(),
  /** The document the number stands on, by its own name. */
  document: z.string(),
  idNumber: z.string(),
  differences: z.array(z.string()),
  /** What the two of a 唱读核对 wrote down. */
  remarks: z.string().nullable(),
  /** The last four characters that the checker copied from the letter, where they are not those on file. */
  typedTail: z.string().nullable(),
  /** True when both sides say the same and only the number is in dispute. */
  sidesAgree: z.boolean(),
  sides: z.array(DisputeSide).length(2),
  evidence: z.array(Evidence),
})

/** One check as the file of the letter shows it. */
export const VerificationView = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  mode: VerificationMode,
  basis: VerificationBasis,
  checker: z.string(),
  coSigner: z.string().nullable(),
  verdict: z.string(),
  differences: z.array(z.string()),
  remarks: z.string().nullable(),
  checkedAt: Instant,
  adjudicator: z.string().nullable(),
  adjudicationReason: z.string().nullable(),
})
