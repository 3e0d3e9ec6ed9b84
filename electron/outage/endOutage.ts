import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { tieRequests } from './outageMoves.ts'
import { outageView } from './outageRepository.ts'
import { outageTable } from './outageTable.ts'
import { assertInterval } from './recordOutage.ts'

/** Writes down that the national system works again; letters that came to wait meanwhile are tied to the outage. Throws `conflict`. */
export const endOutage: Handler<'outages.end'> = ({ outageId, endedAt }, { transact }) =>
  transact((tx) => {
    const outage = tx.get(outageTable, outageId, '这次故障')
    if (outage.endedAt !== null) throw new AppError('conflict', '这次故障已登记恢复，请刷新。')
    assertInterval({ startedAt: outage.startedAt, endedAt }, tx.at)
    const ended = tx.update(outageTable, outage, { endedAt })
    const letters = tieRequests(tx, ended)
    tx.record({ act: 'outage.ended', object: `outage:${outageId}`, detail: { endedAt, letters } })
    return outageView(tx, ended)
  })
