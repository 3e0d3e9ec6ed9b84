import { z } from 'zod'

/**
 * What a letter of ours stands on: an incoming letter (with its persons, extensions and objections), a period (定期通报), a check
 * (抽查抽检), or a matter of credit liaison (信用联络). Stored; only add.
 */
export const LetterGround = z.enum(['request', 'period', 'check', 'liaison'])
export type LetterGround = z.infer<typeof LetterGround>
