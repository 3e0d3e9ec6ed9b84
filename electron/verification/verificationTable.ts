import type { Outcome } from '../../shared/candidate/model.ts'
import type { Listing } from '../../shared/inquiry/model.ts'
import type { Instant } from '../../shared/time.ts'
import type { Difference } from '../../shared/verification/compare.ts'
import type {
  VerificationBasis,
  VerificationMode,
  VerificationVerdict,
} from '../../shared/verification/model.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 结果核对: one check of one result by another person, and how a mismatch was settled by a third. */
export const verificationTable = table('verifications', {
  candidateId: integer(),
  requestId: integer(),
  resultId: integer(),
  mode: text<VerificationMode>(),
  basis: text<VerificationBasis>(),
  /** When the checker looked the person up again; null with evidence, and in checks of before the time was asked. */
  lookedAt: optional(text<Instant>()),
  checkerId: integer(),
  /** The second person of 唱读核对; both sign. */
  coSignerId: optional(integer()),
  outcome: text<Outcome>(),
  idTail: optional(text()),
  listings: json<readonly Listing[]>(),
  evidenceId: optional(integer()),
  evidencePage: optional(integer()),
  differences: json<readonly Difference[]>(),
  /** What the two of a 唱读核对 found to be wrong. */
  remarks: optional(text()),
  verdict: text<VerificationVerdict>(),
  checkedAt: text<Instant>(),
  adjudicatorId: optional(integer()),
  adjudicatedAt: optional(text<Instant>()),
  adjudicatedOutcome: optional(text<Outcome>()),
  adjudicationReason: optional(text()),
})
