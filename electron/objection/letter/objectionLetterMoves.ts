import { mayAct } from '../../../shared/objection/lifecycle.ts'
import { isCorrecting, letterKinds } from '../../../shared/reply/kinds.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { Writing } from '../../database/row/transaction.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { replyItemTable } from '../../replyRecord/replyTable.ts'
import { actOnCase } from '../objectionMoves.ts'
import {
  entriesOf,
  factsOf,
  letterOfObjection,
  objectionOf,
  openObjectionOf,
  toldNotice,
} from '../objectionRepository.ts'
import { objectionEntryTable, objectionTable } from '../objectionTable.ts'

/**
 * What 发出 of a letter does to objections: 异议复核申请函 ends O4 and starts the national stage, 异议复核结果告知函 ends O5, and a 更正函
 * settles the correction that is owed for its persons. Called once, when the letter first leaves.
 */
export function letterLeft(tx: Writing, reply: Reply, on: CalendarDate): void {
  if (isCorrecting(reply.kind)) settleCorrections(tx, reply)
  const letter = letterOfObjection(tx, reply.id)
  if (letter === null) return
  const objection = objectionOf(tx, letter.objectionId)
  const { chain } = letterKinds[reply.kind]
  if (chain === null) throw new Error(`a ${reply.kind} has no place in the chain of an objection`)
  const { act } = chain
  actOnCase(tx, objection, { act: { act, on } })
  tx.record({
    act: act === 'refer' ? 'objection.referred' : 'objection.notified',
    object: `objection:${objection.id}`,
    detail: { replyId: reply.id, on },
  })
}

/**
 * What the receipt of a letter does to objections: with 异议复核结果告知函 the unit's time to tell the person starts, and the receipt of a
 * disputed letter explains when the unit had it.
 */
export function letterReceived(tx: Writing, reply: Reply, on: CalendarDate): void {
  explainUnitDates(tx, reply, on)
  const letter = letterOfObjection(tx, reply.id)
  if (letter === null || letterKinds[reply.kind].chain?.act !== 'notify') return
  const objection = objectionOf(tx, letter.objectionId)
  // The receipt of a notice that told an answer corrected since starts nothing.
  if (toldNotice(tx, objection.id)?.id !== reply.id || !mayAct(objection.state, 'receive')) return
  actOnCase(tx, objection, { act: { act: 'receive', on } })
  tx.record({
    act: 'objection.noticeReceived',
    object: `objection:${letter.objectionId}`,
    detail: { replyId: reply.id, on },
  })
}

/** O1 of the units that objected before the receipt of our letter was entered is judged by it. */
function explainUnitDates(tx: Writing, reply: Reply, on: CalendarDate): void {
  for (const objection of tx.where(objectionTable, { replyId: reply.id }))
    for (const entry of entriesOf(tx, objection.id)) {
      const { entrance, resultReceivedOn, withdrawnOn, receivedOn } = entry
      const isOpen = mayAct(objection.state, 'amend') && withdrawnOn === null
      if (!isOpen || entrance !== 'unit' || resultReceivedOn !== null || on > receivedOn) continue
      const after = tx.update(objectionEntryTable, entry, { resultReceivedOn: on })
      actOnCase(tx, objectionOf(tx, objection.id), { act: { act: 'amend', entry: factsOf(after) } })
      tx.record({
        act: 'objection.amended',
        object: `objection:${objection.id}`,
        reason: '复函签收登记',
        detail: { entryId: entry.id, before: { resultReceivedOn: null }, after: { resultReceivedOn: on } },
      })
    }
}

function settleCorrections(tx: Writing, reply: Reply): void {
  const { id: replyId, draftVersion } = reply
  for (const { candidateId } of tx.where(replyItemTable, { replyId, draftVersion })) {
    const objection = openObjectionOf(tx, candidateId)
    if (objection?.correction !== 'owed') continue
    actOnCase(tx, objection, { act: { act: 'correct' }, changes: { correctionReplyId: replyId } })
    tx.record({ act: 'objection.corrected', object: `objection:${objection.id}`, detail: { replyId } })
  }
}
