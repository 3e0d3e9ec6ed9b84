import { AppError } from '../../shared/errors.ts'
import type { ReplyInclusion, ReplyKind } from '../../shared/reply/model.ts'
import { type Candidate, candidatesOf } from '../candidate/candidateRepository.ts'
import { candidateTable } from '../candidate/candidateTable.ts'
import type { Reading } from '../database/transaction.ts'
import { replyItemsOf } from './replyRepository.ts'

/** One person as a letter of ours takes him up. */
export interface IncludedPerson {
  readonly candidate: Candidate
  readonly inclusion: ReplyInclusion
}

/**
 * Whom a letter of this kind may name now: verified results (`concluded`) and, as 未予查询, persons returned for correction
 * whom no earlier reply named. 待核实 and everything still on the way is never among them (design 5.4), nor is anybody
 * who stands in another letter that is on its way out.
 */
export function includablePersons(
  tx: Reading,
  requestId: number,
  { kind, except = 0 }: { readonly kind: ReplyKind; readonly except?: number },
): readonly IncludedPerson[] {
  const taken = takenPersons(tx, requestId, { except, sameKind: kind === 'returnNotice' })
  return candidatesOf(tx, requestId).flatMap((candidate): readonly IncludedPerson[] => {
    if (taken.has(candidate.id)) return []
    if (candidate.state === 'returned')
      return kind === 'correction' ? [] : [{ candidate, inclusion: 'returned' }]
    if (kind === 'returnNotice' || candidate.state !== 'concluded') return []
    if (candidate.outcome !== 'listed' && candidate.outcome !== 'notListed') return []
    return [{ candidate, inclusion: candidate.outcome }]
  })
}

/** Persons whom a living letter already names: on their way out in any way, or named as returned in one that has left. */
function takenPersons(
  tx: Reading,
  requestId: number,
  { except, sameKind }: { readonly except: number; readonly sameKind: boolean },
): ReadonlySet<number> {
  const rows = tx.select<{ candidate_id: number }>(
    `SELECT i.candidate_id FROM reply_items i JOIN replies r ON r.id = i.reply_id AND r.draft_version = i.draft_version
     WHERE r.request_id = ?1 AND r.id <> ?2 AND (r.kind = 'returnNotice') = ?3
       AND (r.state IN ('draft', 'submitted', 'signed', 'printing', 'sealed')
         OR (i.inclusion = 'returned' AND r.state IN ('dispatched', 'received')))`,
    requestId,
    except,
    sameKind ? 1 : 0,
  )
  return new Set(rows.map(({ candidate_id }) => candidate_id))
}

/** The persons of a letter of ours, each with the row as it is now, in the order of the lists. */
export function personsOf(tx: Reading, replyId: number): readonly IncludedPerson[] {
  return replyItemsOf(tx, replyId)
    .map(({ candidateId, inclusion }) => ({
      candidate: tx.get(candidateTable, candidateId, '这名人员'),
      inclusion,
    }))
    .sort((a, b) => a.candidate.listOrder - b.candidate.listOrder)
}

/** Throws `conflict` when a person of the letter has changed since it was drafted: corrected, withdrawn, sent back, queried again. */
export function assertPersonsUnchanged(tx: Reading, replyId: number): void {
  for (const item of replyItemsOf(tx, replyId)) {
    const { listOrder, state, resultId } = tx.get(candidateTable, item.candidateId, '这名人员')
    const isSame =
      item.inclusion === 'returned'
        ? state === 'returned'
        : state === 'concluded' && resultId === item.resultId
    if (!isSame)
      throw new AppError('conflict', `来函序号 ${listOrder} 的人员情况在拟稿后有变化，请重新拟稿后再送签。`)
  }
}
