import { z } from 'zod'

/** One field of an entry in words: what it is now and, where it was changed, what it was. */
export const DetailRow = z.strictObject({
  label: z.string(),
  was: z.string().nullable(),
  now: z.string().nullable(),
})

export type DetailRow = z.infer<typeof DetailRow>
