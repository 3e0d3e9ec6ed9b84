import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../core/handler.ts'
import { relookOf, replyDetail } from './replyDetail.ts'
import { personsOf } from './replyPersons.ts'
import { replyOf } from './replyRepository.ts'
import { replyTable } from './replyTable.ts'

/**
 * 用印前再看一眼 (B13): the inquirer looked at every stale listing again. The same outcome is recorded with its time; a different
 * one stops the letter: the person must go back to 查询.
 */
export const relookReply: Handler<'replies.relook'> = ({ replyId, lookedAt, looks }, context) =>
  context.transact((tx) => {
    const now = context.now()
    const reply = replyOf(tx, replyId)
    const { persons } = relookOf(tx, reply, { persons: personsOf(tx, replyId), now })
    if (persons.length === 0) throw new AppError('conflict', '没有需要再看一眼的列入人员。')
    if (lookedAt > now.toISOString())
      throw new AppError('invalid-input', '查看时间不能晚于现在，请核对日期和时间。')
    if (persons.some(({ queriedAt }) => lookedAt <= queriedAt))
      throw new AppError('invalid-input', '查看时间早于上次查询，请填写本次重新查看的时间。')
    const byId = new Map(looks.map(({ candidateId, outcome }) => [candidateId, outcome]))
    for (const { candidateId, listOrder } of persons) {
      const outcome = byId.get(candidateId)
      if (outcome === undefined)
        throw new AppError('invalid-input', `来函序号 ${listOrder} 还没有重新查看，请逐人查看后登记。`)
      if (outcome !== 'listed')
        throw new AppError(
          'conflict',
          `来函序号 ${listOrder} 的结果与原查询不同：请把本函退回修改，并将该人员退回查询。`,
        )
    }
    tx.update(replyTable, reply, { relookedAt: lookedAt })
    tx.record({ act: 'reply.relooked', object: `reply:${replyId}`, detail: { lookedAt, looks } })
    return replyDetail(tx, replyId, now)
  })
