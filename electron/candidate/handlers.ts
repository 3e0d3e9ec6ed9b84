import type { candidateContract } from '../../shared/candidate/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { confirmCorrection } from './correction/confirmCorrection.ts'
import { correctByPaper } from './correction/correctByPaper.ts'
import { enterCorrection } from './correction/enterCorrection.ts'
import { listCorrections } from './correction/listCorrections.ts'
import { refuseCorrection } from './correction/refuseCorrection.ts'
import { decideCandidates } from './decideCandidates.ts'
import { confirmDocument } from './document/confirmDocument.ts'
import { enterDocument } from './document/enterDocument.ts'
import { voidDocument } from './document/voidDocument.ts'
import { getCandidate } from './getCandidate.ts'
import { getCandidateRow } from './getCandidateRow.ts'
import { keyCandidate } from './keyCandidate.ts'
import { listCandidates } from './listCandidates.ts'
import { returnCandidate } from './returnCandidate.ts'
import { revealNumber } from './revealNumber.ts'
import { undoDecision } from './undoDecision.ts'
import { withdrawCandidate } from './withdrawCandidate.ts'

/** Who answers the channels of this subject. */
export const candidateHandlers = {
  'candidates.list': listCandidates,
  'candidates.row': getCandidateRow,
  'candidates.get': getCandidate,
  'candidates.reveal': revealNumber,
  'candidates.decide': decideCandidates,
  'candidates.undoDecision': undoDecision,
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
