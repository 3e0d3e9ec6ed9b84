import { candidateStateNames } from '../../shared/candidate/model.ts'
import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import { AppError } from '../../shared/errors.ts'
import { documentNameOf } from '../../shared/identity/numberName.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Handler } from '../call/handler.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { inquiryBatchTable } from '../inquiryRecord/inquiryTable.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { countOnPage, resultsOnPage, waitingPages } from './pageRepository.ts'
import { recordShown, wasShown } from './shownMoves.ts'
import { concludeCheck } from './verificationMoves.ts'
import { assertNotMaker, evidenceOf, type InquiryResult, personInState } from './verificationRepository.ts'
import { verificationTable } from './verificationTable.ts'

/** Pages of unlisted persons that were entered at once by somebody else and may be checked at once; no names. */
export const listPages: Handler<'verifications.pages'> = (_, { read, actor }) =>
  read((tx) => waitingPages(tx, actor.userId))

/**
 * Opens one page, at most 20 persons: whoever stands on it was entered as 未列入, so each of them is in the trail as shown, and who opened
 * it cannot check these results blindly any more.
 * Throws `conflict`.
 */
export const openPage: Handler<'verifications.openPage'> = (page, { transact, actor }) =>
  transact((tx) => {
    const results = resultsOnPage(tx, page)
    const [first] = results
    const [evidence] = first === undefined ? [] : evidenceOf(tx, first)
    if (first === undefined || evidence === undefined)
      throw new AppError('conflict', '本页已没有等待核对的人员，请刷新。')
    for (const result of results) {
      assertNotMaker(tx, result, actor.userId)
      recordShown(tx, result, 'page')
    }
    const { batchYear, batchSerial } = tx.get(inquiryBatchTable, page.batchId, '查询批次')
    return {
      batchId: page.batchId,
      batchNumber: yearlyNumber(batchYear, batchSerial),
      evidence,
      isFile: first.method === 'file',
      waiting: countOnPage(tx, page),
      persons: results.map((result) => personOnPage(tx, result)),
    }
  })

/**
 * Confirms one page (at most 20 unlisted persons) against the very evidence it was entered from: the checker counts the heads and copies
 * the 校验码 of the evidence in hand. Listed persons are never confirmed by page (design 6).
 * Throws `conflict`.
 */
export const confirmPage: Handler<'verifications.confirmPage'> = (input, context) =>
  context.transact((tx) => {
    const results = resultsOnPage(tx, input)
    const onPage = new Set(results.map(({ candidateId }) => candidateId))
    const named = new Set(input.candidateIds)
    const isSame = onPage.size === named.size && [...named].every((id) => onPage.has(id))
    if (!isSame) throw new AppError('conflict', '本页人员在打开之后有变化，请刷新后重新核对本页。')
    if (input.headCount !== onPage.size)
      throw new AppError('conflict', '清点的人数与本页登记不符，请重新清点；确有出入的把该人员退回查询。')
    const { checkCode } = tx.get(attachmentTable, input.evidenceId, '查询凭证')
    if (plain(checkCode) !== plain(input.checkCode))
      throw new AppError('conflict', '校验码与本页查询凭证不符，请确认手中的凭证就是登记时的那一份。')
    const { userId } = context.actor
    if (!results.every((result) => wasShown(tx, result, userId)))
      throw new AppError('conflict', '请先打开本页，逐行对照凭证后再确认。')
    return results.map((result) => confirmed(tx, result, { userId, at: context.now().toISOString() }))
  })

function confirmed(tx: Writing, result: InquiryResult, by: { readonly userId: number; readonly at: string }) {
  assertNotMaker(tx, result, by.userId)
  const { candidate } = personInState(tx, result.candidateId, 'inquired')
  const { evidenceId, evidencePage } = result
  const row = tx.insert(verificationTable, {
    candidateId: candidate.id,
    requestId: candidate.requestId,
    resultId: result.id,
    mode: result.method === 'file' ? 'file' : 'page',
    basis: 'evidence',
    checkerId: by.userId,
    outcome: result.outcome,
    listings: [],
    evidenceId,
    evidencePage,
    differences: [],
    verdict: 'matched',
    checkedAt: by.at,
  })
  const after = concludeCheck(tx, candidate, result.outcome)
  tx.record({
    act: 'verification.pageConfirmed',
    object: `candidate:${candidate.id}`,
    detail: { resultId: result.id, mode: row.mode, evidenceId, evidencePage },
  })
  return {
    verificationId: row.id,
    matched: true,
    differences: [],
    nextState: candidateStateNames[after.state],
  }
}

const plain = (code: string) => code.normalize('NFKC').replace(/[\s-]/gu, '').toLowerCase()

function personOnPage(tx: Reading, { candidateId }: InquiryResult) {
  const { requestId, listOrder, name, documentType, ...person } = tx.get(
    candidateTable,
    candidateId,
    '这名人员',
  )
  const idNumber = person.idNumber ?? ''
  const request = tx.get(requestTable, requestId, '这件来文')
  const document = documentNameOf(idNumber, documentType)
  return { candidateId, intakeNumber: intakeNumber(request), listOrder, name, document, idNumber }
}
