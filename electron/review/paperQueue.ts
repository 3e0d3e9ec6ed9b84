import { PaperReviewStage } from '../../shared/review/paper.ts'
import { askedQuestions, dueStage } from '../../shared/review/stages.ts'
import type { Handler } from '../call/handler.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { dueOrderSql } from '../requestRecord/governingDueQueries.ts'
import { requestNames } from '../requestRecord/requestHeadQueries.ts'
import { underReview } from './reviewRepository.ts'

/** As many sheets as one list holds. */
const mostSheets = 20

/** Listed persons whose 复核 or 复查 is due and may be given on paper, the nearest date first, at most 20; no names, no results. */
export const listPaperQueue: Handler<'reviews.paperQueue'> = (_, { read }) =>
  read((tx) => paperCandidates(tx).flatMap((id) => sheetOf(tx, id) ?? []))

/** Who is under review with 复审 signed and no sheet waiting for its second person. */
function paperCandidates(tx: Reading): readonly number[] {
  return tx
    .select<{ id: number }>(
      `SELECT c.id FROM candidates c JOIN requests r ON r.id = c.request_id
       WHERE c.state = 'underReview'
         AND EXISTS (SELECT 1 FROM reviews v WHERE v.result_id = c.result_id AND v.stage = 'first')
         AND NOT EXISTS (SELECT 1 FROM paper_reviews p WHERE p.result_id = c.result_id AND p.state = 'waiting')
       ORDER BY ${dueOrderSql('c.due_on', 'r')}, c.id LIMIT ?`,
      mostSheets,
    )
    .map(({ id }) => id)
}

function sheetOf(tx: Reading, candidateId: number) {
  const { result, record } = underReview(tx, candidateId)
  const stage = PaperReviewStage.safeParse(dueStage(record))
  if (!stage.success) return null
  const { requestId, listOrder } = tx.get(candidateTable, candidateId, '这名人员')
  const { number, unitName } = requestNames(tx, requestId)
  return {
    ...{ candidateId, requestId, listOrder, unitName },
    intakeNumber: number,
    stage: stage.data,
    questions: Object.entries(askedQuestions(stage.data, result)).map(([code, words]) => ({ code, words })),
  }
}
