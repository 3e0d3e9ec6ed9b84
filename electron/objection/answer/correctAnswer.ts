import { AppError } from '../../../shared/errors.ts'
import { assertAnswerDates } from '../../../shared/objection/answerDates.ts'
import { assertMayAct } from '../../../shared/objection/lifecycle.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { objectionDetail } from '../case/objectionDetail.ts'
import { nameFiles, storeFiles } from '../entry/objectionFiles.ts'
import { type Objection, objectionOf } from '../objectionRepository.ts'
import { objectionAnswerTable } from '../objectionTable.ts'
import { putInForce } from './answerMoves.ts'
import { assertNoSignedNotice, isActedOn, proposedAnswer } from './answerRepository.ts'

/**
 * The national answer was mistyped: a second entry with a reason takes its place at once, or, when the first was acted on, waits for another
 * person. The first stays in the file, struck.
 * Throws `conflict`, `invalid-input`.
 */
export const correctAnswer: Handler<'objections.correctAnswer'> = async (input, context) => {
  const { uploadId, reason, ...answer } = input
  const { objectionId, documentNumber } = answer
  assertAnswerDates(answer, beijingDate(context.now()))
  context.read((tx) => correctable(tx, objectionId))
  const files = await storeFiles(
    context,
    uploadId === null ? [] : [{ uploadId, role: 'nationalAnswer', description: documentNumber }],
  )
  return context.transact((tx) => {
    const objection = correctable(tx, objectionId)
    const [named] = nameFiles(tx, { objectionId, entryId: null }, { context, files })
    const fileId = named?.attachmentId ?? objection.answerFileId
    if (fileId === null) throw new AppError('invalid-input', '请附上复核答复的扫描件。')
    if (named === undefined && isSame(objection, answer))
      throw new AppError('invalid-input', '与已登记的复核结果完全相同，没有需要更正的内容。')
    const isWaiting = isActedOn(objection)
    const row = tx.insert(objectionAnswerTable, {
      ...answer,
      state: 'proposed',
      fileId,
      reason,
      enteredBy: context.actor.userId,
      enteredAt: tx.at,
    })
    if (isWaiting)
      tx.record({
        act: 'objection.answerCorrectionProposed',
        object: `objection:${objectionId}`,
        reason,
        detail: { answerId: row.id, ...answer, file: named ?? null },
      })
    else putInForce(tx, row)
    return objectionDetail(tx, objectionId, context)
  })
}

/**
 * Another person confirms the correction of an answer that was acted on, or refuses it with a reason.
 * Throws `conflict`, `invalid-input`, `second-person-required`.
 */
export const decideAnswer: Handler<'objections.decideAnswer'> = (input, context) =>
  context.transact((tx) => {
    const { objectionId, confirmed, reason } = input
    const proposed = proposedAnswer(tx, objectionId)
    if (proposed === null) throw new AppError('conflict', '没有待确认的复核结果更正，请刷新后核对。')
    if (isOneHuman(tx, proposed.enteredBy, context.actor.userId))
      throw new AppError('second-person-required', '更正须由登记更正以外的签发人确认。')
    if (!confirmed && reason === '') throw new AppError('invalid-input', '不同意更正的，请写明理由。')
    const decided = tx.update(objectionAnswerTable, proposed, {
      state: confirmed ? 'proposed' : 'refused',
      decidedBy: context.actor.userId,
      decidedAt: tx.at,
      decisionReason: reason === '' ? null : reason,
    })
    if (confirmed) putInForce(tx, decided)
    else
      tx.record({
        act: 'objection.answerCorrectionRefused',
        object: `objection:${objectionId}`,
        reason,
        detail: { answerId: proposed.id },
      })
    return objectionDetail(tx, objectionId, context)
  })

/** The case, if its answer may be entered once more. */
function correctable(tx: Reading, objectionId: number): Objection {
  const objection = objectionOf(tx, objectionId)
  assertMayAct(objection.state, 'reanswer')
  assertNoSignedNotice(tx, objectionId)
  if (proposedAnswer(tx, objectionId) !== null)
    throw new AppError('conflict', '已有一项更正等待签发人确认，请等确认后再更正。')
  return objection
}

interface Typed {
  readonly outcome: string
  readonly documentNumber: string
  readonly documentDate: string
  readonly receivedOn: string
  readonly summary: string
}

const isSame = (objection: Objection, answer: Typed): boolean =>
  objection.answerOutcome === answer.outcome &&
  objection.answerNumber === answer.documentNumber &&
  objection.answerDate === answer.documentDate &&
  objection.answerReceivedOn === answer.receivedOn &&
  objection.answerSummary === answer.summary
