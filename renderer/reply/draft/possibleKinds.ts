import type { CandidateState } from '../../../shared/candidate/model.ts'
import { givesResults, isWholeReply, PersonLetterKind, sendsBack } from '../../../shared/reply/kinds.ts'
import type { ReplyRow } from '../../../shared/reply/summary.ts'

/** What is known of an incoming letter and of our letters for it. */
export interface DraftGround {
  readonly replies: readonly Pick<ReplyRow, 'kind' | 'state' | 'documentNumber'>[]
  readonly counts: Readonly<Partial<Record<CandidateState, number>>>
}

/** The kinds of letters that can be drafted now: one whole reply, later ones only to an earlier one, sending back only who is sent back. */
export function possibleKinds({ replies, counts }: DraftGround): readonly PersonLetterKind[] {
  const living = replies.filter(({ state }) => state !== 'voided')
  const isAnswered = living.some(({ kind }) => isWholeReply(kind))
  const hasEarlier = living.some(({ kind, documentNumber }) => givesResults(kind) && documentNumber !== null)
  const persons = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return PersonLetterKind.options.filter((kind) => {
    if (isWholeReply(kind)) return !isAnswered && persons > 0
    if (sendsBack(kind)) return persons === 0 || (counts.returned ?? 0) > 0
    return hasEarlier
  })
}
