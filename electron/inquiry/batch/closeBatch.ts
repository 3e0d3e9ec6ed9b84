import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { inquiryBatchTable } from '../../inquiryRecord/inquiryTable.ts'
import { closeIfDone } from '../inquiryMoves.ts'
import { openPersonIds, progressOf } from '../inquiryRepository.ts'
import { leaveIdleMode } from './leaveIdleMode.ts'

/** Ends a batch whose last persons left it otherwise (withdrawn, corrected); with the last result a batch ends by itself. Throws `conflict`. */
export const closeBatch: Handler<'inquiries.close'> = ({ batchId }, context) => {
  const done = context.transact((tx) => {
    const open = openPersonIds(tx, batchId).length
    if (open > 0)
      throw new AppError(
        'conflict',
        `还有 ${open} 人没有结果，请登记完毕，或撤销批次（其余人员回到待查询）。`,
      )
    closeIfDone(tx, tx.get(inquiryBatchTable, batchId, '这个查询批次'))
    return progressOf(tx, batchId)
  })
  leaveIdleMode(context)
  return done
}
