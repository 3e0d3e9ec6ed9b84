import { useState } from 'react'
import { z } from 'zod'
import { Outcome } from '../../shared/candidate/model.ts'
import { Listing } from '../../shared/inquiry/model.ts'
import { beijingInstant, type Instant } from '../../shared/time.ts'
import { VerificationBasis } from '../../shared/verification/model.ts'
import { type Draft, useDraft } from '../form/useDraft.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.blind

// Half a listing is kept as it is; the core judges it when it is saved.
const Kept = z.object({
  basis: VerificationBasis.nullable(),
  lookedDay: z.string().nullable().default(null),
  lookedTime: z.string().nullable().default(null),
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
  /** When the checker looked again, with 重新查询 only. */
  readonly lookedAt: Instant | null
  readonly draft: Draft
}

/** Keeps the second entry of one person. */
export function useBlindEntry(candidateId: number, hasEvidence: boolean): BlindEntry {
  const [entry, setEntry] = useState<Entry>({
    // What the checker started from is the checker's to say.
    basis: null,
    lookedDay: null,
    lookedTime: null,
    outcome: null,
    idTail: '',
    listings: [],
  })
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
    lookedAt: lookedAtOf(entry),
    blocked: missing(entry, hasEvidence),
    draft,
  }
}

const lookedAtOf = ({ basis, lookedDay, lookedTime }: Entry): Instant | null =>
  basis !== 'secondLookup' || lookedDay === null || lookedTime === null
    ? null
    : beijingInstant(lookedDay, lookedTime)

function missing(entry: Entry, hasEvidence: boolean): string | undefined {
  const { basis, outcome, idTail, listings } = entry
  if (idTail.length !== 4) return words.missing.idTail
  if (outcome === null) return words.missing.outcome
  const isWhole =
    listings.length > 0 &&
    listings.every((one) => one.listTypeCode !== '' && one.listName !== '' && one.authority !== '')
  if (outcome === 'listed' && !isWhole) return words.missing.listing
  if (basis === null) return words.missing.basis
  if (basis === 'evidence') return hasEvidence ? undefined : words.noEvidence
  return lookedAtOf(entry) === null ? words.missing.lookedAt : undefined
}
