import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { admittedRequest } from '../../requestRecord/requestRepository.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { assertSecondReader, lastTypist, type Roster } from '../rosterRepository.ts'
import { rosterTable } from '../rosterTable.ts'
import { proofreadPersons } from './proofreadRepository.ts'

/**
 * Ends 名单校对: every person whom the caller may compare is ticked and the head count of the sealed paper is accounted
 * for; the ticked persons are then ready for the query. It may be ended again for persons who became due later.
 * Throws `conflict`, `invalid-input`.
 */
export const finishProofread: Handler<'rosters.finishProofread'> = (
  { rosterId, headCount, explanation },
  { transact, actor },
) =>
  transact((tx) => {
    const roster = tx.get(rosterTable, rosterId, '这份名单')
    admittedRequest(tx, roster.requestId)
    if (roster.proofreadAt === null) assertSecondReader(tx, roster.committedBy, actor.userId)
    assertHeadCount(tx, roster, { headCount, explanation })
    const persons = proofreadPersons(tx, rosterId, {})
    const open = persons.filter(
      (person) =>
        person.proofreadBy === null && !isOneHuman(tx, lastTypist(tx, roster, person), actor.userId),
    )
    if (open.length > 0)
      throw new AppError(
        'conflict',
        `还有 ${open.length} 人没有与盖章纸件逐人核对（来函序号 ${open[0]?.listOrder ?? ''} 起），请核对后再完成校对。`,
      )
    const ticked = persons.filter(({ proofreadBy }) => proofreadBy !== null)
    if (ticked.length === 0) throw new AppError('conflict', '没有已核对的人员，不能完成校对。')
    for (const person of ticked) moveCandidate(tx, person, { to: 'ready' })
    if (roster.proofreadAt === null)
      tx.update(rosterTable, roster, { proofreadBy: actor.userId, proofreadAt: tx.at })
    tx.record({
      act: 'roster.proofread',
      object: `roster:${rosterId}`,
      ...(explanation === '' ? {} : { reason: explanation }),
      detail: { finished: true, headCount, ready: ticked.length, waiting: persons.length - ticked.length },
    })
    return { ready: ticked.length, waiting: persons.length - ticked.length }
  })

function assertHeadCount(
  tx: Reading,
  roster: Roster,
  { headCount, explanation }: { readonly headCount: number; readonly explanation: string },
): void {
  const rows = tx.count(candidateTable, { rosterId: roster.id })
  if (headCount === rows || explanation.length >= 4) return
  throw new AppError(
    'invalid-input',
    `盖章纸件 ${headCount} 人，系统名单 ${rows} 人；请先补录或办理退回、撤回，确实无误的请写明原因。`,
  )
}
