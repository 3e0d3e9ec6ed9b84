import { candidateStateNames } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import { maskedIdNumber } from '../../shared/identity/printedId.ts'
import { pageSizeLimit } from '../../shared/inquiry/model.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import { candidateTable } from '../candidate/candidateTable.ts'
import type { Handler } from '../core/handler.ts'
import type { Reading } from '../database/transaction.ts'
import { inquiryBatchTable, inquiryResultTable } from '../inquiry/inquiryTable.ts'
import {
  assertNotMaker,
  concludeCheck,
  evidenceOf,
  type InquiryResult,
  personInState,
} from './verificationRepository.ts'
import { verificationTable } from './verificationTable.ts'

/** Pages of unlisted persons that were confirmed at once by somebody else and may be checked at once, evidence beside. */
export const listPages: Handler<'verifications.pages'> = (_, { transact, actor }) =>
  transact((tx) => {
    const pages = pageKeys(tx, actor.userId).map(({ batch_id, evidence_id, evidence_page }) => {
      const results = resultsOn(tx, {
        batchId: batch_id,
        evidenceId: evidence_id,
        evidencePage: evidence_page,
      })
      const batch = tx.get(inquiryBatchTable, batch_id, '查询批次')
      return {
        batchId: batch_id,
        batchNumber: `${batch.batchYear}-${String(batch.batchSerial).padStart(4, '0')}`,
        evidence: results.flatMap((result) => evidenceOf(tx, result))[0],
        persons: results.map((result) => personOnPage(tx, result)),
      }
    })
    tx.record({
      act: 'inquiry.evidenceViewed',
      object: 'verification:pages',
      detail: { pages: pages.length },
    })
    return pages.flatMap(({ evidence, ...page }) => (evidence === undefined ? [] : [{ ...page, evidence }]))
  })

/**
 * Confirms one page (at most 20 unlisted persons) against the very evidence it was entered from: the checker counts the heads and reads
 * the 校验码 of the evidence in hand. Listed persons are never confirmed by page (design 6).
 */
export const confirmPage: Handler<'verifications.confirmPage'> = (input, context) =>
  context.transact((tx) => {
    const results = resultsOn(tx, input)
    const onPage = new Set(results.map(({ candidateId }) => candidateId))
    const isSame =
      onPage.size === input.candidateIds.length && input.candidateIds.every((id) => onPage.has(id))
    if (!isSame || input.headCount !== onPage.size || onPage.size > pageSizeLimit)
      throw new AppError('conflict', '本页人数与登记不符，请重新清点；有出入的改为逐人核对。')
    const { checkCode } = tx.get(attachmentTable, input.evidenceId, '查询凭证')
    if (plain(checkCode) !== plain(input.checkCode))
      throw new AppError('conflict', '校验码与本页查询凭证不符，请确认手中的凭证就是登记时的那一份。')
    return results.map((result) => {
      assertNotMaker(result, context.actor.userId)
      const { candidate } = personInState(tx, result.candidateId, 'inquired')
      const row = tx.insert(verificationTable, {
        candidateId: candidate.id,
        requestId: candidate.requestId,
        resultId: result.id,
        mode: result.method === 'file' ? 'file' : 'page',
        basis: 'evidence',
        checkerId: context.actor.userId,
        outcome: 'notListed',
        listings: [],
        evidenceId: result.evidenceId,
        evidencePage: result.evidencePage,
        differences: [],
        verdict: 'matched',
        checkedAt: context.now().toISOString(),
      })
      const after = concludeCheck(tx, candidate, result.outcome)
      tx.record({
        act: 'verification.pageConfirmed',
        object: `candidate:${candidate.id}`,
        detail: {
          evidenceId: input.evidenceId,
          evidencePage: input.evidencePage,
          headCount: input.headCount,
        },
      })
      return {
        verificationId: row.id,
        matched: true,
        differences: [],
        nextState: candidateStateNames[after.state],
      }
    })
  })

const plain = (code: string) => code.replace(/[\s-]/gu, '').toLowerCase()

interface PageKey {
  readonly batch_id: number
  readonly evidence_id: number
  readonly evidence_page: number | null
}

const waiting = `FROM inquiry_results i JOIN candidates c ON c.result_id = i.id
  WHERE c.state = 'inquired' AND i.outcome = 'notListed' AND i.evidence_id IS NOT NULL
    AND i.method IN ('page', 'file')`

function pageKeys(tx: Reading, userId: number): readonly PageKey[] {
  return tx.select<PageKey>(
    `SELECT i.batch_id, i.evidence_id, i.evidence_page ${waiting} AND i.entered_by <> ?
     GROUP BY i.batch_id, i.evidence_id, i.evidence_page ORDER BY min(c.due_on), i.batch_id LIMIT 100`,
    userId,
  )
}

/** The next persons of one page of evidence; a whole result file is taken in pages of 20. */
function resultsOn(
  tx: Reading,
  page: { readonly batchId: number; readonly evidenceId: number; readonly evidencePage: number | null },
): readonly InquiryResult[] {
  return tx
    .select<{ id: number }>(
      `SELECT i.id ${waiting} AND i.batch_id = ? AND i.evidence_id = ? AND i.evidence_page IS ?
       ORDER BY c.request_id, c.list_order LIMIT ?`,
      page.batchId,
      page.evidenceId,
      page.evidencePage,
      pageSizeLimit,
    )
    .map(({ id }) => tx.get(inquiryResultTable, id, '这条查询结果'))
}

function personOnPage(tx: Reading, result: InquiryResult) {
  const { id, listOrder, name, idNumber } = tx.get(candidateTable, result.candidateId, '这名人员')
  return { candidateId: id, listOrder, name, idNumber: maskedIdNumber(idNumber ?? '') }
}
