import type { Instant } from '../../shared/time.ts'
import type { Reading } from '../database/transaction.ts'
import { personsOf } from './replyPersons.ts'
import type { Reply } from './replyRepository.ts'

/** When the national system was last looked at for this letter: the re-look before signing, else the latest query; null without results. */
export function relookedOrQueried(tx: Reading, reply: Reply): Instant | null {
  if (reply.relookedAt !== null) return reply.relookedAt
  const moments = personsOf(tx, reply.id).flatMap(({ result }) => (result === null ? [] : [result.queriedAt]))
  return moments.sort().at(-1) ?? null
}
