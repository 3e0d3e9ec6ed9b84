import { AppError } from '../../../shared/errors.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryBatchTable } from '../../inquiryRecord/inquiryTable.ts'
import { workingUser } from '../../userRecord/userRepository.ts'
import { putIntoBatch } from '../inquiryMoves.ts'
import { batchNumberOf, nextBatchSerial } from '../inquiryRepository.ts'
import { choosePersons } from './choosePersons.ts'

/** Takes waiting persons of one or several letters into a batch with its own number, assigned to one inquirer (建立查询批次). Throws `invalid-input`. */
export const openBatch: Handler<'inquiries.open'> = ({ assignedTo, remarks, ...choice }, context) =>
  context.transact((tx) => {
    assertInquirer(tx, assignedTo)
    const persons = choosePersons(tx, choice)
    const batchYear = Number(beijingDate(tx.at).slice(0, 4))
    const batch = tx.insert(inquiryBatchTable, {
      batchYear,
      batchSerial: nextBatchSerial(tx, batchYear),
      state: 'open',
      assignedTo,
      createdBy: context.actor.userId,
      createdAt: tx.at,
      remarks: remarks === '' ? null : remarks,
    })
    for (const [index, candidate] of persons.entries())
      putIntoBatch(tx, batch, { candidate, position: index + 1 })
    const batchNumber = batchNumberOf(batch)
    tx.record({
      act: 'inquiry.batchOpened',
      object: `batch:${batch.id}`,
      detail: { batchNumber, assignedTo, persons: persons.map(({ id }) => id) },
    })
    return { batchId: batch.id, batchNumber, persons: persons.length }
  })

function assertInquirer(tx: Reading, userId: number): void {
  if (!workingUser(tx, userId).roles.includes('inquirer'))
    throw new AppError('invalid-input', '批次只能分派给有查询员岗位的人员，请重新选择。')
}
