import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { admittedRequest } from '../../requestRecord/requestRepository.ts'
import { assertSecondReader, lastTypist } from '../rosterRepository.ts'
import { rosterTable } from '../rosterTable.ts'
import { proofreadCounts } from './proofreadRepository.ts'

/** Records that a second person found these persons as the sealed paper has them; all of them or none. Throws `conflict`. */
export const tickPersons: Handler<'rosters.tick'> = ({ rosterId, candidateIds }, { transact, actor }) =>
  transact((tx) => {
    const roster = tx.get(rosterTable, rosterId, '这份名单')
    admittedRequest(tx, roster.requestId)
    const listOrders: number[] = []
    for (const id of new Set(candidateIds)) {
      const person = tx.get(candidateTable, id, '这名人员')
      if (person.rosterId !== rosterId || person.state !== 'accepted')
        throw new AppError('conflict', '这名人员不在待校对的名单里，请刷新后再校对。')
      assertSecondReader(tx, lastTypist(tx, roster, person), actor.userId)
      if (person.proofreadBy !== null) continue
      tx.update(candidateTable, person, { proofreadBy: actor.userId })
      listOrders.push(person.listOrder)
    }
    if (listOrders.length > 0)
      tx.record({ act: 'roster.proofread', object: `roster:${rosterId}`, detail: { same: listOrders } })
    return proofreadCounts(tx, rosterId)
  })
