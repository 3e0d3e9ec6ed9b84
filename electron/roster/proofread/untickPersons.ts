import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { admittedRequest } from '../../requestRecord/requestRepository.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { rosterTable } from '../rosterTable.ts'
import { proofreadCounts } from './proofreadRepository.ts'

/** Takes back ticks that the same person set, as long as 名单校对 has not ended for these persons; all of them or none. Throws `conflict`. */
export const untickPersons: Handler<'rosters.untick'> = ({ rosterId, candidateIds }, { transact, actor }) =>
  transact((tx) => {
    const roster = tx.get(rosterTable, rosterId, '这份名单')
    admittedRequest(tx, roster.requestId)
    const listOrders: number[] = []
    for (const id of new Set(candidateIds)) {
      const person = tx.get(candidateTable, id, '这名人员')
      if (person.rosterId !== rosterId || person.state !== 'accepted')
        throw new AppError(
          'conflict',
          '这名人员已经完成名单校对，核对标记不能再撤销；姓名、号码有误的请办理补正。',
        )
      if (!isOneHuman(tx, person.proofreadBy, actor.userId))
        throw new AppError('conflict', '核对标记只能由本人撤销，请刷新后再校对。')
      tx.update(candidateTable, person, { proofreadBy: null })
      listOrders.push(person.listOrder)
    }
    tx.record({ act: 'roster.tickUndone', object: `roster:${rosterId}`, detail: { same: listOrders } })
    return proofreadCounts(tx, rosterId)
  })
