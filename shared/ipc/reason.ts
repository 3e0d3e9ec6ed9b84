import { z } from 'zod'

/** The words of a person that an act asks for, at least two characters unless told; `sentence` says what to write when they are missing. */
export function reasonOf(sentence: string, least = 2) {
  return z.string().trim().min(least, sentence).max(300)
}

/** Why somebody looks behind the masking. */
export const RevealReason = z.string().trim().min(2, '请写明查看的理由').max(200, '理由不超过200个字')
