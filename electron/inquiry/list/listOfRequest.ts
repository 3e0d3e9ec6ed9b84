import type { CandidateState, Outcome } from '../../../shared/candidate/model.ts'
import type { InquiryView } from '../../../shared/inquiry/summary.ts'
import { attachmentTable } from '../../attachment/attachmentTable.ts'
import type { Handler } from '../../call/handler.ts'
import { pageOf } from '../../database/row/pageOf.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryBatchTable, inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { withClassification } from '../../listType/listTypeRepository.ts'
import { objectionMark } from '../../objection/objectionRepository.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'
import { batchNumberOf, currentItem, shownOutcome } from '../inquiryRepository.ts'

/** Where the query of each person of a letter stands. Results are shown once they are checked, or to who entered them (design 6). */
export const listOfRequest: Handler<'inquiries.ofRequest'> = ({ requestId, ...page }, { read, actor }) =>
  read((tx) => {
    const { rows, total } = pageOf<PersonRow>(
      tx,
      {
        columns: 'id, list_order, name, state, outcome, result_id',
        from: 'candidates WHERE request_id = ?',
        order: 'list_order, id',
        values: [requestId],
      },
      page,
    )
    return { rows: rows.map((row) => view(tx, row, actor.userId)), total }
  })

interface PersonRow {
  readonly id: number
  readonly list_order: number
  readonly name: string
  readonly state: CandidateState
  readonly outcome: Outcome | null
  readonly result_id: number | null
}

function view(tx: Reading, row: PersonRow, userId: number): InquiryView {
  const item = currentItem(tx, row.id)
  const batch = item === null ? null : tx.get(inquiryBatchTable, item.batchId, '查询批次')
  const result = row.result_id === null ? null : tx.get(inquiryResultTable, row.result_id, '查询结果')
  const outcome = shownOutcome(row.outcome, {
    state: row.state,
    isOwn: isOneHuman(tx, result?.enteredBy ?? null, userId),
  })
  const isShown = outcome !== null && result !== null
  return {
    candidateId: row.id,
    listOrder: row.list_order,
    name: row.name,
    state: row.state,
    batchId: batch?.id ?? null,
    batchNumber: batch === null ? null : batchNumberOf(batch),
    inquirer: batch === null ? null : userNameOf(tx, batch.assignedTo),
    outcome,
    listings: isShown ? withClassification(tx, result.listings) : [],
    matchedBy: isShown ? result.matchedBy : null,
    queriedAt: result?.queriedAt ?? null,
    // 逐页确认 and 结果文件 hold 未列入 alone: the way of entry tells the outcome.
    method: isShown ? result.method : null,
    evidencePage: isShown ? result.evidencePage : null,
    checkCode:
      result?.evidenceId == null ? null : tx.get(attachmentTable, result.evidenceId, '查询凭证').checkCode,
    objectedOn: objectionMark(tx, row.id),
  }
}
