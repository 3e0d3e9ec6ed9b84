import { z } from 'zod'
import { CalendarDate } from '../time.ts'

/** A letter of ours at its signer, as the list of sheets names it; no personal data. */
export const PaperLetter = z.strictObject({
  replyId: z.int(),
  number: z.string(),
  addressee: z.string(),
  kind: z.string(),
})
export type PaperLetter = z.infer<typeof PaperLetter>

/** A signature on paper that waits for its second person. */
export const PaperSignatureView = PaperLetter.extend({
  /** The line of the register it was given by; null for an entry of before there was one. */
  authorityId: z.int().nullable(),
  signer: z.string(),
  onBehalfOf: z.string().nullable(),
  opinion: z.string(),
  signedOn: CalendarDate.nullable(),
  enteredNumber: z.string().nullable(),
  enteredBy: z.string(),
  /** Why the person who asks may not confirm it, as a sentence; null when he may. */
  refusal: z.string().nullable(),
})
export type PaperSignatureView = z.infer<typeof PaperSignatureView>
