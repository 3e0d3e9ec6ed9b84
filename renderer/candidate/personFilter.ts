import type { CandidateState } from '../../shared/candidate/model.ts'
import type { FindingCode } from '../../shared/roster/findings.ts'

/** Which persons of a letter are on the screen. */
export interface PersonFilter {
  readonly states: readonly CandidateState[] | null
  readonly finding: FindingCode | null
}

export const personPageSize = 100
