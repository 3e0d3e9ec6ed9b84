import { candidateStateNames } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { ReviewStage } from '../../shared/review/model.ts'
import { dueStage, judgeAnswers, stageVerdict } from '../../shared/review/stages.ts'
import { mediaTypeOf } from '../attachment/mediaTypeOf.ts'
import { moveCandidate } from '../candidate/candidateRepository.ts'
import { candidateTable } from '../candidate/candidateTable.ts'
import type { CallContext } from '../core/callContext.ts'
import type { Handler } from '../core/handler.ts'
import type { Reading, Writing } from '../database/transaction.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { type InquiryResult, sendBackToInquiry } from '../verification/verificationRepository.ts'
import { reviewRecord, underReview } from './reviewRepository.ts'
import { reviewTable } from './reviewTable.ts'

/**
 * Signs one stage. All yes: the next stage is due, after the third the person is done. Any no, or a second query that says
 * otherwise, voids the result and returns the person to 查询; a reviewer never edits the outcome.
 */
export const recordReview: Handler<'reviews.record'> = async (input, context) => {
  const plan = context.read((tx) => judged(tx, context, input))
  const evidence = await storedEvidence(context, input.secondQuery?.evidenceUploadId ?? null)
  return context.transact((tx) => {
    const { candidate, result } = judged(tx, context, input)
    const at = context.now().toISOString()
    const agrees = plan.agrees && (input.secondQuery === null || input.secondQuery.outcome === 'listed')
    tx.insert(reviewTable, {
      candidateId: candidate.id,
      requestId: candidate.requestId,
      resultId: result.id,
      stage: input.stage,
      reviewerId: context.actor.userId,
      queriedAt: input.secondQuery?.queriedAt ?? null,
      outcome: input.secondQuery?.outcome ?? null,
      evidenceId: evidence === null ? null : context.attachments.adopt(tx, evidence).id,
      answers: input.answers,
      agrees,
      opinion: input.opinion,
      countersignature: input.countersignature === '' ? null : input.countersignature,
      reviewedAt: at,
    })
    tx.record({
      act: agrees ? 'review.recorded' : 'review.sentBack',
      object: `candidate:${candidate.id}`,
      reason: input.opinion,
      detail: { stage: input.stage, answers: input.answers, secondQuery: input.secondQuery },
    })
    if (!agrees) sendBackToInquiry(tx, candidate, { reason: input.opinion, by: context.actor.userId, at })
    return outcomeOf(tx, { candidateId: candidate.id, result, agrees })
  })
}

type Input = Parameters<Handler<'reviews.record'>>[0]

function judged(tx: Reading, context: CallContext, input: Input) {
  const { candidate, result, record } = underReview(tx, input.candidateId)
  const verdict = stageVerdict(record, context.actor, { teamOfThree: settingOf(tx, 'review.teamOfThree') })
  if (verdict.kind === 'mayNot') throw new AppError('second-person-required', verdict.sentence)
  if (verdict.stage !== input.stage)
    throw new AppError('conflict', '该人员的环节已有变化，请刷新后重新填写意见。')
  if (verdict.needsCountersignature && input.countersignature === '')
    throw new AppError('invalid-input', '同一人办理两个环节须有外部领导纸面会签，请填写会签人和日期。')
  const answers = judgeAnswers(input.stage, input.answers)
  if (!answers.ok) throw new AppError('invalid-input', answers.sentence)
  assertSecondQuery(input, { result, now: context.now().toISOString() })
  return { candidate, result, agrees: answers.agrees }
}

/** 复审 is a query of its own: later than the first, with its own evidence when it confirms the listing. */
function assertSecondQuery(
  { stage, secondQuery }: Input,
  { result, now }: { readonly result: InquiryResult; readonly now: string },
): void {
  if (stage !== 'first') {
    if (secondQuery !== null) throw new AppError('invalid-input', '只有复审须重新查询，请刷新后重试。')
    return
  }
  if (secondQuery === null)
    throw new AppError('invalid-input', '复审须重新查询，请登记重新查询的时间和结果。')
  if (secondQuery.outcome === 'pending')
    throw new AppError('invalid-input', '重新查询的结果为待核实时不能复审，请查清后再办。')
  if (secondQuery.queriedAt <= result.queriedAt)
    throw new AppError('invalid-input', '重新查询的时间须晚于首次查询，请核对。')
  if (secondQuery.queriedAt > now) throw new AppError('invalid-input', '重新查询的时间不能晚于现在，请核对。')
  if (secondQuery.outcome === 'listed' && secondQuery.evidenceUploadId === null)
    throw new AppError('invalid-input', '请上传重新查询的凭证（截图或打印件扫描）。')
}

async function storedEvidence(context: CallContext, uploadId: string | null) {
  if (uploadId === null) return null
  const { bytes, fileName } = context.uploads.take(uploadId)
  const mediaType = mediaTypeOf(bytes)
  return context.attachments.put({ bytes, mediaType, kind: 'evidence', originalName: fileName })
}

function outcomeOf(
  tx: Writing,
  { candidateId, result, agrees }: { candidateId: number; result: InquiryResult; agrees: boolean },
) {
  const stage: ReviewStage | null = agrees ? dueStage(reviewRecord(tx, result)) : null
  if (agrees && stage === null)
    moveCandidate(tx, tx.get(candidateTable, candidateId, '这名人员'), { to: 'concluded' })
  const { state } = tx.get(candidateTable, candidateId, '这名人员')
  return { agrees, nextState: candidateStateNames[state], nextStage: stage }
}
