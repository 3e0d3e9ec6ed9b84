import type { z } from 'zod'
import type { Relook } from '../../../shared/reply/summary.ts'
import type { Reading } from '../../database/row/transaction.ts'
import type { IncludedPerson } from '../../replyRecord/replyPersons.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { settingOf } from '../../setting/settingRepository.ts'

/** Listed persons whose last look in the national system is older than the setting allows before signing (B13). */
export function relookOf(
  tx: Reading,
  reply: Reply,
  { persons, now }: { readonly persons: readonly IncludedPerson[]; readonly now: Date },
): z.input<typeof Relook> {
  const hours = settingOf(tx, 'letter.relookHours')
  const isOpen = reply.state === 'draft' || reply.state === 'submitted'
  const limit = new Date(now.getTime() - hours * 3_600_000).toISOString()
  const stale = persons.flatMap(({ candidate: { id, listOrder }, inclusion, result }) => {
    if (hours === 0 || !isOpen || inclusion !== 'listed' || result === null) return []
    const { queriedAt } = result
    const lastLook = reply.relookedAt !== null && reply.relookedAt > queriedAt ? reply.relookedAt : queriedAt
    return lastLook < limit ? [{ candidateId: id, listOrder, queriedAt: lastLook }] : []
  })
  return { needed: stale.length > 0, hours, persons: stale }
}
