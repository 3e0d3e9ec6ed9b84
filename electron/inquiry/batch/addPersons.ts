import type { Handler } from '../../call/handler.ts'
import { inquiryBatchTable, inquiryItemTable } from '../../inquiryRecord/inquiryTable.ts'
import { putIntoBatch } from '../inquiryMoves.ts'
import { progressOf } from '../inquiryRepository.ts'
import { choosePersons } from './choosePersons.ts'

/** Takes further waiting persons into an open batch, behind the others. */
export const addPersons: Handler<'inquiries.addPersons'> = ({ batchId, ...choice }, { transact }) =>
  transact((tx) => {
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    const persons = choosePersons(tx, choice)
    const last = tx.first(inquiryItemTable, { batchId }, { orderBy: 'position', descending: true })
    for (const [index, candidate] of persons.entries())
      putIntoBatch(tx, batch, { candidate, position: (last?.position ?? 0) + index + 1 })
    tx.record({
      act: 'inquiry.batchOpened',
      object: `batch:${batchId}`,
      detail: { added: persons.map(({ id }) => id) },
    })
    return { ...progressOf(tx, batchId), added: persons.map(({ id }) => id) }
  })
