import { AppError } from '../../../shared/errors.ts'
import type { AnswerEntry } from '../../../shared/objection/summary.ts'
import type { ChangesOf, RowOf } from '../../database/row/table.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'
import type { Objection } from '../objectionRepository.ts'
import { noticeKinds } from '../objectionRepository.ts'
import { objectionAnswerTable, objectionLetterTable, type objectionTable } from '../objectionTable.ts'

/** One answer of the national centre as the database has it. */
export type NationalAnswer = RowOf<typeof objectionAnswerTable>

/** What the case says of the answer in force. */
export function answerColumns(answer: NationalAnswer): ChangesOf<typeof objectionTable> {
  return {
    answerOutcome: answer.outcome,
    answerNumber: answer.documentNumber,
    answerDate: answer.documentDate,
    answerReceivedOn: answer.receivedOn,
    answerSummary: answer.summary,
    answerFileId: answer.fileId,
    answeredBy: answer.enteredBy,
    answeredAt: answer.enteredAt,
  }
}

/** The correction of an answer that waits for another person, or null. */
export function proposedAnswer(tx: Reading, objectionId: number): NationalAnswer | null {
  return tx.first(objectionAnswerTable, { objectionId, state: 'proposed' })
}

/** A case does not end while it is open what the national centre answered. */
export function assertNothingProposed(tx: Reading, objectionId: number): void {
  if (proposedAnswer(tx, objectionId) !== null)
    throw new AppError('conflict', '复核结果的更正等待签发人确认，请确认后再办理这一步。')
}

/** True once somebody went by the answer: a new look-up was ordered, or the unit was told. */
export function isActedOn({ state, requeriedAt }: Objection): boolean {
  return state === 'notified' || requeriedAt !== null
}

/** A signed notice that has not left would carry the mistyped answer out: it has to be voided first. */
export function assertNoSignedNotice(tx: Reading, objectionId: number): void {
  const replyIds = tx.where(objectionLetterTable, { objectionId }).map(({ replyId }) => replyId)
  const signed = tx
    .where(replyTable, { id: replyIds, kind: noticeKinds })
    .some(({ state }) => state === 'signed' || state === 'printing' || state === 'sealed')
  if (signed)
    throw new AppError(
      'conflict',
      '复核结果告知函已签发，写的是原来登记的结果：请先将该函作废，再更正复核结果。',
    )
}

/** Every entry of the answer but the one in force, oldest first. */
export function otherAnswers(tx: Reading, objectionId: number): AnswerEntry[] {
  return tx
    .where(objectionAnswerTable, { objectionId })
    .filter(({ state }) => state !== 'inForce')
    .map((row) => ({
      answerId: row.id,
      state: row.state,
      outcome: row.outcome,
      documentNumber: row.documentNumber,
      documentDate: row.documentDate,
      receivedOn: row.receivedOn,
      summary: row.summary,
      attachmentId: row.fileId,
      recordedBy: userNameOf(tx, row.enteredBy),
      recordedAt: row.enteredAt,
      reason: row.reason,
      decidedBy: row.decidedBy === null ? null : userNameOf(tx, row.decidedBy),
      decidedAt: row.decidedAt,
      decisionReason: row.decisionReason,
    }))
}
