import { AppError } from '../../shared/errors.ts'
import { reviewQuestions } from '../../shared/review/model.ts'
import { matterOfStage } from '../../shared/review/paper.ts'
import { beijingDate } from '../../shared/time.ts'
import { isSameHuman } from '../../shared/user/human.ts'
import { coveringAuthority, humanOfAuthority } from '../authority/authorityRepository.ts'
import { filePiece } from '../call/filePiece.ts'
import type { Handler } from '../call/handler.ts'
import { storedUpload } from '../call/storedUpload.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestNames } from '../requestRecord/requestHeadQueries.ts'
import { humanOf, isOneHuman } from '../userRecord/humanRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { paperReviewTable } from './paperReviewTable.ts'
import { judgedStage, moveOn, signStage } from './recordReview.ts'
import { reviewerOnPaper, underReview } from './reviewRepository.ts'

type PaperReview = RowOf<typeof paperReviewTable>

/**
 * Enters 复核 or 复查 that somebody of the register gave on the printed sheet, with its scan; another confirms it.
 * Throws `conflict`, `invalid-input`.
 */
export const enterPaperReview: Handler<'reviews.enterPaper'> = async (input, context) => {
  const { scanUploadId, ...entry } = input
  context.read((tx) => judgedPaper(tx, entry, context.now()))
  const scan = await storedUpload(context, scanUploadId, 'review-scan')
  return context.transact((tx) => {
    const { candidate, result } = judgedPaper(tx, entry, context.now())
    const waiting = tx.first(paperReviewTable, { resultId: result.id, stage: entry.stage, state: 'waiting' })
    if (waiting !== null)
      throw new AppError('conflict', '这一环节已有一份待确认的纸质审查登记，请先确认或退回。')
    const row = tx.insert(paperReviewTable, {
      ...entry,
      requestId: candidate.requestId,
      resultId: result.id,
      scanId: context.attachments.adopt(tx, scan).id,
      enteredBy: context.actor.userId,
      enteredAt: tx.at,
      state: 'waiting',
    })
    const { stage, authorityId, signedOn, answers, opinion } = entry
    tx.record({
      act: 'review.paperEntered',
      object: `candidate:${candidate.id}`,
      detail: { paperReviewId: row.id, stage, authorityId, signedOn, answers, opinion },
    })
    return { paperReviewId: row.id }
  })
}

/**
 * Confirms an entered stage with scan and specimen side by side: it then counts like one that was signed here.
 * Throws `conflict`, `invalid-input`, `second-person-required`.
 */
export const confirmPaperReview: Handler<'reviews.confirmPaper'> = ({ paperReviewId }, context) =>
  context.transact((tx) => {
    const row = waitingPaper(tx, paperReviewId)
    const refusal = confirmRefusal(tx, row, context.actor.userId)
    if (refusal !== null) throw new AppError('second-person-required', refusal)
    const { result, ...judged } = judgedPaper(tx, row, context.now())
    if (result.id !== row.resultId)
      throw new AppError('conflict', '该人员在登记之后重新查询过，这份纸质审查不再适用，请退回。')
    const { stage, answers, opinion, authorityId } = row
    const by = { reviewerId: null, authorityId, evidenceId: null, secondQuery: null }
    signStage(tx, { ...judged, result }, { stage, answers, opinion, ...by })
    tx.update(paperReviewTable, row, decided('confirmed', context.actor.userId, tx.at))
    tx.record({
      act: 'review.paperConfirmed',
      object: `candidate:${row.candidateId}`,
      detail: { paperReviewId, stage, authorityId },
    })
    return moveOn(tx, { ...judged, result, opinion, by: context.actor.userId, at: tx.at })
  })

/** Sends an entered stage back with a reason, by whoever entered it or by who would confirm it. Throws `conflict`. */
export const refusePaperReview: Handler<'reviews.refusePaper'> = ({ paperReviewId, reason }, context) =>
  context.transact((tx) => {
    const row = waitingPaper(tx, paperReviewId)
    const end = decided('refused', context.actor.userId, tx.at)
    tx.update(paperReviewTable, row, { ...end, refusal: reason })
    tx.record({
      act: 'review.paperConfirmed',
      object: `candidate:${row.candidateId}`,
      result: 'refused',
      reason,
      detail: { paperReviewId },
    })
    return {}
  })

/** The stages on paper that wait for their second person, oldest first, at most 20; no names of persons. */
export const listPaperReviews: Handler<'reviews.waitingPapers'> = (_, { read, actor }) =>
  read((tx) =>
    tx.where(paperReviewTable, { state: 'waiting' }, { limit: 20 }).map((row) => {
      const { id, candidateId, requestId, stage, authorityId, opinion, signedOn, scanId, enteredAt } = row
      return {
        ...{
          paperReviewId: id,
          candidateId,
          requestId,
          stage,
          authorityId,
          opinion,
          signedOn,
          scanId,
          enteredAt,
        },
        listOrder: tx.get(candidateTable, candidateId, '这名人员').listOrder,
        ...intakeOf(tx, requestId),
        answers: saidOn(row),
        reviewer: reviewerOnPaper(tx, authorityId).name,
        enteredBy: userNameOf(tx, row.enteredBy),
        refusal: confirmRefusal(tx, row, actor.userId),
      }
    }),
  )

function intakeOf(tx: Reading, requestId: number) {
  const { number, unitName } = requestNames(tx, requestId)
  return { intakeNumber: number, unitName }
}

/** What was entered from the sheet, in words, for who holds it against the scan. */
function saidOn({ stage, answers }: PaperReview) {
  const questions: Readonly<Record<string, string>> = reviewQuestions[stage]
  return Object.entries(answers).map(([code, { yes, note }]) => ({
    words: questions[code] ?? code,
    said: yes ? '是' : `否：${note}`,
  }))
}

/** Hands out the scan of a sheet piece by piece. */
export const readPaperReview: Handler<'reviews.readPaper'> = ({ paperReviewId, offset }, context) => {
  const { scanId } = context.read((tx) => tx.get(paperReviewTable, paperReviewId, '这份纸质审查'))
  return filePiece(context, scanId, offset)
}

type Entry = Pick<PaperReview, 'candidateId' | 'stage' | 'authorityId' | 'answers' | 'opinion' | 'signedOn'>

function judgedPaper(tx: Reading, entry: Entry, now: Date) {
  const { authorityId, stage, signedOn, candidateId } = entry
  if (signedOn > beijingDate(now))
    throw new AppError('invalid-input', '签署日期不能晚于今天，请对照纸质审查单核对。')
  const { result, record } = underReview(tx, candidateId)
  if (signedOn < beijingDate(result.enteredAt))
    throw new AppError('invalid-input', '签署日期早于查询日期，请对照纸质审查单核对。')
  coveringAuthority(tx, authorityId, { matters: matterOfStage[stage], day: signedOn })
  if (record.signed.length === 0 && stage === 'third')
    throw new AppError('conflict', '该人员还没有复审，请先办复审。')
  return judgedStage(
    tx,
    { me: reviewerOnPaper(tx, authorityId), roles: null, now },
    { ...entry, secondQuery: null },
  )
}

function waitingPaper(tx: Reading, paperReviewId: number): PaperReview {
  const row = tx.get(paperReviewTable, paperReviewId, '这份纸质审查')
  if (row.state !== 'waiting') throw new AppError('conflict', '这份纸质审查已经处理过，请刷新。')
  return row
}

function confirmRefusal(tx: Reading, { enteredBy, authorityId }: PaperReview, userId: number): string | null {
  if (isOneHuman(tx, enteredBy, userId))
    return '登记人不能确认自己的登记，请由另一人对照扫描件和签字样本确认。'
  return isSameHuman(humanOfAuthority(tx, authorityId), humanOf(tx, userId))
    ? '签署人不能确认本人的纸质审查，请由另一人确认。'
    : null
}

const decided = (state: 'confirmed' | 'refused', decidedBy: number, decidedAt: string) => ({
  ...{ state, decidedBy, decidedAt },
})
