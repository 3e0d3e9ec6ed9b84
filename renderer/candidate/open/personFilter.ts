import type { FindingCode } from '../../../shared/candidate/findings.ts'
import type { CandidateState } from '../../../shared/candidate/model.ts'

/** Which persons of a letter are on the screen. */
export interface PersonFilter {
  readonly states: readonly CandidateState[] | null
  readonly finding: FindingCode | null
}
