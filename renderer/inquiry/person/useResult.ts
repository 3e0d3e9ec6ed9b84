import { type Outcome, outcomeNames } from '../../../shared/candidate/model.ts'
import type { Listing, MatchBasis } from '../../../shared/inquiry/model.ts'
import type { BatchDetail, InquirySubject } from '../../../shared/inquiry/summary.ts'
import type { Instant } from '../../../shared/time.ts'
import { useUndo } from '../../frame/useUndo.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import type { ChosenEvidence } from '../evidence/useEvidence.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.person

/** What the screen adds to the person and the batch. */
export interface Answer {
  readonly outcome: Outcome
  readonly at: Instant
  readonly remarks: string
  readonly listings?: readonly Listing[]
  readonly matchedBy?: MatchBasis
  readonly matchNote?: string
}

export interface ResultParts {
  readonly batch: BatchDetail
  readonly person: InquirySubject
  readonly evidence: ChosenEvidence
  onPerson(candidateId: number | null): void
}

/** Records an answer and goes on to the next person; the last act can be taken back from the status line. */
export function useResult({ batch, person, evidence, onPerson }: ResultParts) {
  const { batchId } = batch
  const { candidateId, name } = person
  const offerUndo = useUndo('inquiries.voidResult', () => onPerson(candidateId))
  const record = useCommand('inquiries.record', {
    onDone: ({ nextCandidateId }, { outcome }) => {
      offerUndo(words.done(name, outcomeNames[outcome]), { batchId, candidateId, reason: words.undoReason })
      // The print of a listed person proves nothing about the next one.
      if (outcome === 'listed') evidence.choose(null)
      if (nextCandidateId !== null) onPerson(nextCandidateId)
    },
  })
  return {
    pending: record.isPending,
    error: record.error,
    answer: ({ outcome, at, remarks, listings, matchedBy, matchNote }: Answer) =>
      record.mutate({
        batchId,
        candidateId,
        outcome,
        listings: [...(listings ?? [])],
        matchedBy: matchedBy ?? null,
        matchNote: matchNote ?? '',
        queriedAt: at,
        evidenceId: evidence.evidenceId,
        evidencePage: evidence.page,
        remarks,
      }),
  }
}
