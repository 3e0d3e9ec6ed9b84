import { AppError } from '../../shared/errors.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryResultTable } from './inquiryTable.ts'

/** Another look at the national system is another print: its 校验码 stands on no earlier look at the same person. */
export interface Look {
  readonly candidateId: number
  /** The 校验码 of the evidence of this look. */
  readonly checkCode: string
  /** The batch in which the look is recorded; its own evidence may be named again after a slip. Null outside a batch. */
  readonly batchId: number | null
}

/** Throws `conflict` when this evidence is the very file of an earlier look at the person, void ones included. */
export function assertFreshEvidence(tx: Reading, { candidateId, checkCode, batchId }: Look): void {
  const earlier = tx
    .where(inquiryResultTable, { candidateId })
    .filter((result) => result.evidenceId !== null && result.batchId !== batchId)
    .find(({ evidenceId }) => tx.get(attachmentTable, evidenceId ?? 0, '查询凭证').checkCode === checkCode)
  if (earlier === undefined) return
  throw new AppError(
    'conflict',
    '这份凭证与以前查询该人员的凭证是同一个文件（校验码相同），不能作为重新查询的凭证：请添加本次查询的截图或打印件。',
  )
}
