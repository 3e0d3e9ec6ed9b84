import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import { pageSizeLimit } from '../../shared/inquiry/model.ts'
import type { EvidencePage } from '../../shared/verification/summary.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryResultTable } from '../inquiryRecord/inquiryTable.ts'
import { governingDueSql, urgencyRankSql } from '../requestRecord/governingDueQueries.ts'
import { accountsJson } from '../userRecord/humanRepository.ts'
import type { InquiryResult } from './verificationRepository.ts'

/** Names one page of evidence; a whole result file has no page. */
export interface PageKey {
  readonly batchId: number
  readonly evidenceId: number
  readonly evidencePage: number | null
}

// Listed persons are never on a page, whatever way they came in (design 6).
const waiting = `FROM inquiry_results i JOIN candidates c ON c.result_id = i.id JOIN requests r ON r.id = c.request_id
  WHERE c.state = 'inquired' AND i.voided_at IS NULL AND i.outcome = 'notListed' AND i.evidence_id IS NOT NULL
    AND i.method IN ('page', 'file')`

// One page may hold persons of several letters: the nearest governing date of them.
const governing = governingDueSql('c.due_on', 'r')

interface PageRow {
  readonly batch_id: number
  readonly batch_year: number
  readonly batch_serial: number
  readonly evidence_id: number
  readonly evidence_page: number | null
  readonly waiting: number
  readonly due_on: string | null
}

/** Pages that wait for a check by somebody who did not enter them, most urgent first; at most 100. */
export function waitingPages(tx: Reading, userId: number): EvidencePage[] {
  return tx
    .select<PageRow>(
      `SELECT p.*, b.batch_year, b.batch_serial FROM (
         SELECT i.batch_id, i.evidence_id, i.evidence_page, count(*) AS waiting, min(${governing}) AS due_on,
           min(${urgencyRankSql('r')}) AS urgency_rank
         ${waiting} AND i.entered_by NOT IN (SELECT value FROM json_each(?)) GROUP BY i.batch_id, i.evidence_id, i.evidence_page) p
       JOIN inquiry_batches b ON b.id = p.batch_id
       ORDER BY p.due_on IS NULL, p.due_on, p.urgency_rank, p.batch_id, p.evidence_id, p.evidence_page LIMIT 100`,
      accountsJson(tx, userId),
    )
    .map((row) => ({
      batchId: row.batch_id,
      batchNumber: yearlyNumber(row.batch_year, row.batch_serial),
      evidenceId: row.evidence_id,
      evidencePage: row.evidence_page,
      waiting: row.waiting,
      dueOn: row.due_on,
    }))
}

/** The next persons of one page, at most 20, in the order of the lists; a whole result file is taken in pages of 20. */
export function resultsOnPage(tx: Reading, page: PageKey): readonly InquiryResult[] {
  return tx
    .select<{ id: number }>(
      `SELECT i.id ${waiting} AND i.batch_id = ? AND i.evidence_id = ? AND i.evidence_page IS ?
       ORDER BY c.request_id, c.list_order, c.id LIMIT ?`,
      page.batchId,
      page.evidenceId,
      page.evidencePage,
      pageSizeLimit,
    )
    .map(({ id }) => tx.get(inquiryResultTable, id, '这条查询结果'))
}

/** How many persons of one page still wait. */
export function countOnPage(tx: Reading, page: PageKey): number {
  const [count] = tx.select<{ total: number }>(
    `SELECT count(*) AS total ${waiting} AND i.batch_id = ? AND i.evidence_id = ? AND i.evidence_page IS ?`,
    page.batchId,
    page.evidenceId,
    page.evidencePage,
  )
  return count?.total ?? 0
}
