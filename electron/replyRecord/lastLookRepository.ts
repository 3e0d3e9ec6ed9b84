import { beijingMinute, type Instant } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { personsOf } from './replyPersons.ts'
import type { Reply } from './replyRepository.ts'

/** When the national system was last looked at for this letter: the re-look before signing, else the latest query; null without results. */
export function relookedOrQueried(tx: Reading, reply: Reply): Instant | null {
  if (reply.relookedAt !== null) return reply.relookedAt
  const moments = personsOf(tx, reply.id).flatMap(({ result }) => (result === null ? [] : [result.queriedAt]))
  return moments.sort().at(-1) ?? null
}

/** The small lines that bind a page to its file: trace code, balance, last look (B6, B13). */
export function traceLinesOf(
  { traceCode, balanceLine }: Pick<Reply, 'traceCode' | 'balanceLine'>,
  lastLook: Instant | null,
): readonly string[] {
  return [
    ...(traceCode === null ? [] : [`留痕校验码 ${traceCode}`]),
    ...(balanceLine === null ? [] : [balanceLine]),
    ...(lastLook === null ? [] : [`最近查看 ${beijingMinute(lastLook)}`]),
  ]
}
