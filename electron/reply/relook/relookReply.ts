import type { Outcome } from '../../../shared/candidate/model.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { moveReply } from '../../replyRecord/replyMoves.ts'
import { type IncludedPerson, personsOf } from '../../replyRecord/replyPersons.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { toDraft } from '../draft/toDraft.ts'
import { replyDetail } from '../replyDetail.ts'
import { relookOf } from './relookDue.ts'

interface Look {
  readonly candidateId: number
  readonly outcome: Outcome
}

/**
 * 用印前再看一眼 (B13): every stale listing was looked at again in the national system. The same outcome is recorded with its time;
 * a person whose outcome is another goes back to 查询, and the letter back to its drafter.
 * Throws `conflict`, `invalid-input`.
 */
export const relookReply: Handler<'replies.relook'> = ({ replyId, lookedAt, looks }, context) =>
  context.transact((tx) => {
    const now = context.now()
    const reply = replyOf(tx, replyId)
    const persons = personsOf(tx, replyId)
    const due = relookOf(tx, reply, { persons, now }).persons
    const at = new Date(lookedAt).toISOString()
    if (due.length === 0) throw new AppError('conflict', '没有需要再看一眼的列入人员。')
    if (at > now.toISOString())
      throw new AppError('invalid-input', '查看时间不能晚于现在，请核对日期和时间。')
    if (due.some(({ queriedAt }) => at <= queriedAt))
      throw new AppError('invalid-input', '查看时间早于上次查询，请填写本次重新查看的时间。')
    const changed = changedOf(due, looks)
    tx.record({ act: 'reply.relooked', object: `reply:${replyId}`, detail: { lookedAt: at, looks } })
    if (changed.size === 0) tx.update(replyTable, reply, { relookedAt: at })
    else
      backToInquiry(
        tx,
        reply,
        persons.filter(({ candidate }) => changed.has(candidate.id)),
      )
    return replyDetail(tx, replyId, now)
  })

/** The persons whose outcome is no longer the same; throws when one who is due was not looked at. */
function changedOf(
  due: readonly { readonly candidateId: number; readonly listOrder: number }[],
  looks: readonly Look[],
): ReadonlySet<number> {
  const byId = new Map(looks.map(({ candidateId, outcome }) => [candidateId, outcome]))
  const changed = due.filter(({ candidateId, listOrder }) => {
    const outcome = byId.get(candidateId)
    if (outcome === undefined)
      throw new AppError('invalid-input', `来函序号 ${listOrder} 还没有重新查看，请逐人查看后登记。`)
    return outcome !== 'listed'
  })
  return new Set(changed.map(({ candidateId }) => candidateId))
}

function backToInquiry(tx: Writing, reply: Reply, persons: readonly IncludedPerson[]): void {
  const reason = '用印前再看一眼，结果与原查询不同'
  for (const { candidate, result } of persons) {
    if (result !== null && result.voidedAt === null) {
      tx.update(inquiryResultTable, result, {
        voidedAt: tx.at,
        voidedBy: tx.actor.userId,
        voidReason: reason,
      })
      tx.record({ act: 'inquiry.resultVoided', object: `candidate:${candidate.id}`, reason })
    }
    const changes = { resultId: null, outcome: null, queriedAt: null, stateReason: reason }
    moveCandidate(tx, candidate, { to: 'ready', changes })
  }
  const orders = persons.map(({ candidate }) => candidate.listOrder).join('、')
  const changes = { ...toDraft, sentBackReason: `来函序号 ${orders}：${reason}，已退回查询。` }
  if (reply.state === 'submitted') moveReply(tx, reply, { to: 'draft', changes })
  else tx.update(replyTable, reply, changes)
}
