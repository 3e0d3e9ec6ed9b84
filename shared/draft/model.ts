import { z } from 'zod'

/** What stood in one field: its value, and the words to show of it where the value is no words. */
export const TypedEntry = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  words: z.string().optional(),
})

/** Half a form as the window keeps it: where it stands, what its boxes hold, and what was being typed in them. */
export const KeptForm = z.object({
  form: z.object({
    /** Tells the forms of one place apart; null for a form that has a draft key of its own. */
    key: z.string().nullable(),
    label: z.string(),
    /** The address in the window that it is filled in at. */
    place: z.string(),
    /** A few of its words, so that two of a kind can be told apart. */
    about: z.string(),
  }),
  values: z.record(z.string(), z.json()),
  typed: z.record(z.string(), TypedEntry),
})
export type KeptForm = z.infer<typeof KeptForm>
