import { recomputed } from '../../../shared/deadline/whatMoves.ts'
import { mayAct } from '../../../shared/objection/lifecycle.ts'
import { letterKinds } from '../../../shared/reply/kinds.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { Writing } from '../../database/row/transaction.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { actOnCase } from '../objectionMoves.ts'
import { entriesOf, factsOf, letterOfObjection, limitsOf, objectionOf } from '../objectionRepository.ts'
import { objectionEntryTable, objectionLimitTable, objectionTable } from '../objectionTable.ts'

/**
 * What the corrected receipt of a letter does to objections: entrances that were judged by the wrong day are judged anew, and the unit's
 * time to tell the person runs from the right one. Dates that the unit itself told stay.
 */
export function receiptCorrected(
  tx: Writing,
  reply: Reply,
  move: { readonly from: CalendarDate; readonly to: CalendarDate; readonly reason: string },
): void {
  if (move.from === move.to) return
  rejudgeEntries(tx, reply, move)
  restartTelling(tx, reply, move)
}

function rejudgeEntries(
  tx: Writing,
  reply: Reply,
  { from, to, reason }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly reason: string },
): void {
  for (const objection of tx.where(objectionTable, { replyId: reply.id }))
    for (const entry of entriesOf(tx, objection.id)) {
      const isOpen = mayAct(objection.state, 'amend') && entry.withdrawnOn === null
      if (!isOpen || entry.entrance !== 'unit' || entry.resultReceivedOn !== from) continue
      const after = tx.update(objectionEntryTable, entry, { resultReceivedOn: to })
      actOnCase(tx, objectionOf(tx, objection.id), { act: { act: 'amend', entry: factsOf(after) } })
      tx.record({
        act: 'objection.amended',
        object: `objection:${objection.id}`,
        reason: `复函签收登记更正：${reason}`,
        detail: { entryId: entry.id, before: { resultReceivedOn: from }, after: { resultReceivedOn: to } },
      })
    }
}

/** O6 began with the receipt of the notice that told the answer; while it runs it is counted from the right day. */
function restartTelling(
  tx: Writing,
  reply: Reply,
  { from, to, reason }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly reason: string },
): void {
  const letter = letterOfObjection(tx, reply.id)
  if (letter === null || letterKinds[reply.kind].chain?.act !== 'notify') return
  for (const limit of limitsOf(tx, letter.objectionId)) {
    if (limit.code !== 'O6' || limit.state !== 'running' || limit.startsOn !== from || limit.due === null)
      continue
    const due = recomputed({ ...limit.due, received: to }, calendarInForce(tx))
    tx.update(objectionLimitTable, limit, {
      startsOn: to,
      due,
      dueOn: due.due,
      provisional: due.provisional,
    })
    tx.record({
      act: 'objection.amended',
      object: `objection:${letter.objectionId}`,
      reason: `告知函签收登记更正：${reason}`,
      detail: { before: { startsOn: from, dueOn: limit.dueOn }, after: { startsOn: to, dueOn: due.due } },
    })
  }
}
