import { reviewSheetHtml } from '../../shared/review/reviewSheet.ts'
import type { Handler } from '../call/handler.ts'
import { exportedTo, paperTarget, usualDestination } from '../letter/sendPaper.ts'
import { enteredThenSent, insertPrint } from '../printing/printMoves.ts'
import { knownLetter } from '../requestRecord/knownLetterQueries.ts'
import { reviewEvidence } from './reviewEvidenceQueries.ts'
import { underReview } from './reviewRepository.ts'

/**
 * Prints the sheet of a listed person's 复核 or 复查 for somebody who signs on paper: the evidence and the questions, no opinion of an earlier
 * stage; in ledger and trail before the paper moves.
 */
export const printReviewSheet: Handler<'reviews.printSheet'> = async ({ candidateId, stage }, context) => {
  const { html, requestId, listOrder, number } = context.read((tx) => {
    const { candidate } = underReview(tx, candidateId)
    const letter = knownLetter(tx, candidate.requestId)
    return {
      html: reviewSheetHtml(letter, reviewEvidence(tx, candidateId), [stage]),
      requestId: candidate.requestId,
      listOrder: candidate.listOrder,
      number: letter.receiptNumber,
    }
  })
  // Our own number and the place on the list: a title never names a person.
  const title = `${number} 第${listOrder}号审查单`
  const target = await paperTarget(context, await usualDestination(context), title)
  const pdf = await context.shell.pdf(html)
  const [print] = await enteredThenSent(context, [{ pdf, title, copies: 1, target }], (tx) => {
    const row = insertPrint(tx, { requestId, document: 'reviewSheet', copies: 1, target: target.words })
    tx.record({
      act: 'document.printed',
      object: `request:${requestId}`,
      detail: { candidateId, stage, print: row },
    })
    return [row]
  })
  return { printId: print?.id ?? 0, target: target.words, exportedTo: exportedTo(target) }
}
