import { useState } from 'react'
import { z } from 'zod'
import { Outcome } from '../../shared/candidate/model.ts'
import { Listing } from '../../shared/inquiry/model.ts'
import { VerificationBasis } from '../../shared/verification/model.ts'
import { type Draft, useDraft } from '../form/useDraft.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.blind

// Half a listing is kept as it is; the core judges it when it is saved.
const Kept = z.object({
  basis: VerificationBasis,
  outcome: Outcome.nullable(),
  idTail: z.string(),
  listings: z.array(
    z.object({ ...Listing.shape, listTypeCode: z.string(), listName: z.string(), authority: z.string() }),
  ),
})
type Entry = z.infer<typeof Kept>

/** The second entry while it is being made, kept over a lock. */
export interface BlindEntry {
  readonly entry: Entry
  change(changes: Partial<Entry>): void
  /** What is missing still, as a sentence. */
  readonly blocked: string | undefined
  readonly draft: Draft
}

/** Keeps the second entry of one person. */
export function useBlindEntry(candidateId: number): BlindEntry {
  const [entry, setEntry] = useState<Entry>({ basis: 'evidence', outcome: null, idTail: '', listings: [] })
  const draft = useDraft(`verifications.record:${candidateId}`, {
    values: () => entry,
    reset: (found) => {
      const kept = Kept.safeParse(found)
      if (kept.success) setEntry(kept.data)
    },
  })
  return {
    entry,
    change: (changes) => {
      setEntry((was) => ({ ...was, ...changes }))
      draft.changed()
    },
    blocked: missing(entry),
    draft,
  }
}

function missing({ outcome, idTail, listings }: Entry): string | undefined {
  if (idTail.length !== 4) return words.missing.idTail
  if (outcome === null) return words.missing.outcome
  const isWhole =
    listings.length > 0 &&
    listings.every((one) => one.listTypeCode !== '' && one.listName !== '' && one.authority !== '')
  return outcome === 'listed' && !isWhole ? words.missing.listing : undefined
}
