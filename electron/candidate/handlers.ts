import type { candidateContract } from '../../shared/candidate/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { confirmCorrection } from './confirmCorrection.ts'
import { confirmDocument } from './confirmDocument.ts'
import { correctByPaper } from './correctByPaper.ts'
import { decideCandidates } from './decideCandidates.ts'
import { enterCorrection } from './enterCorrection.ts'
import { enterDocument } from './enterDocument.ts'
import { getCandidate } from './getCandidate.ts'
import { getCandidateRow } from './getCandidateRow.ts'
import { keyCandidate } from './keyCandidate.ts'
import { listCandidates } from './listCandidates.ts'
import { listCorrections } from './listCorrections.ts'
import { refuseCorrection } from './refuseCorrection.ts'
import { returnCandidate } from './returnCandidate.ts'
import { revealNumber } from './revealNumber.ts'
import { voidDocument } from './voidDocument.ts'
import { withdrawCandidate } from './withdrawCandidate.ts'

/** Who answers the channels of this subject. */
export const candidateHandlers = {
  'candidates.list': listCandidates,
  'candidates.row': getCandidateRow,
  'candidates.get': getCandidate,
  'candidates.reveal': revealNumber,
  'candidates.decide': decideCandidates,
  'candidates.key': keyCandidate,
  'candidates.enterDocument': enterDocument,
  'candidates.confirmDocument': confirmDocument,
  'candidates.voidDocument': voidDocument,
  'candidates.withdraw': withdrawCandidate,
  'candidates.return': returnCandidate,
  'candidates.correctByPaper': correctByPaper,
  'candidates.enterCorrection': enterCorrection,
  'candidates.corrections': listCorrections,
  'candidates.confirmCorrection': confirmCorrection,
  'candidates.refuseCorrection': refuseCorrection,
} satisfies HandlersOf<typeof candidateContract>
