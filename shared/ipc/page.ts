import { z } from 'zod'

/** Which part of a long list is wanted: from `offset`, at most `limit` rows. */
export function pageOf(most = 100) {
  return { offset: z.int().min(0), limit: z.int().min(1).max(most) }
}
