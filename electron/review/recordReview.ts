import { candidateStateNames } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import { questionFacts } from '../../shared/review/facts.ts'
import { reviewSheet } from '../../shared/review/model.ts'
import {
  askedQuestions,
  dueStage,
  judgeAnswers,
  type ReviewRecord,
  roleOfStage,
  secondQueryObstacle,
  stageVerdict,
  stateAfterStage,
} from '../../shared/review/stages.ts'
import { nobodyNext } from '../../shared/user/nobodyNext.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import { storedUpload } from '../call/storedUpload.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { assertFreshEvidence } from '../inquiryRecord/evidenceQueries.ts'
import { humanOf } from '../userRecord/humanRepository.ts'
import { activeUsers } from '../userRecord/userRepository.ts'
import { sendBackToInquiry } from '../verification/verificationMoves.ts'
import type { InquiryResult } from '../verification/verificationRepository.ts'
import { personOf, reviewRecord, underReview } from './reviewRepository.ts'
import { reviewTable } from './reviewTable.ts'
import { statedRecord } from './statedRecord.ts'

/**
 * Signs one stage. All yes: the next stage is due, after the third the person is done. Any no voids the result and returns the person to
 * 查询; a reviewer never edits the outcome, and a second query that says otherwise is a no.
 * Throws `conflict`, `invalid-input`, `second-person-required`.
 */
export const recordReview: Handler<'reviews.record'> = async (input, context) => {
  context.read((tx) => judged(tx, context, input))
  const evidence = await storedEvidence(context, input.secondQuery?.evidenceUploadId ?? null)
  return context.transact((tx) => {
    const { candidate, result, facts, agrees } = judged(tx, context, input)
    if (evidence !== null)
      assertFreshEvidence(tx, { candidateId: candidate.id, checkCode: evidence.checkCode, batchId: null })
    const at = context.now().toISOString()
    const evidenceId = evidence === null ? null : context.attachments.adopt(tx, evidence).id
    const { id: reviewId } = tx.insert(reviewTable, {
      candidateId: candidate.id,
      requestId: candidate.requestId,
      resultId: result.id,
      stage: input.stage,
      reviewerId: context.actor.userId,
      queriedAt: input.secondQuery?.queriedAt ?? null,
      outcome: input.secondQuery?.outcome ?? null,
      evidenceId,
      sheetVersion: reviewSheet.version,
      answers: input.answers,
      agrees,
      opinion: input.opinion,
      countersignature: null,
      reviewedAt: at,
    })
    const { queriedAt, outcome } = input.secondQuery ?? { queriedAt: null, outcome: null }
    const { answers, opinion } = input
    tx.record({
      act: agrees ? 'review.recorded' : 'review.sentBack',
      object: `candidate:${candidate.id}`,
      // The history of a letter shows reasons to everybody: an opinion stays folded until the next stages have given theirs.
      ...(agrees ? {} : { reason: opinion }),
      detail: {
        ...{ reviewId, resultId: result.id, stage: input.stage, sheetVersion: reviewSheet.version },
        ...{ answers, facts, opinion, queriedAt, outcome, evidenceId },
      },
    })
    return moveOn(tx, { candidate, result, agrees, opinion, by: context.actor.userId, at })
  })
}

type Input = Parameters<Handler<'reviews.record'>>[0]

function judged(tx: Reading, context: CallContext, input: Input) {
  const { candidate, result, record } = underReview(tx, input.candidateId)
  const me = personOf(tx, context.actor.userId)
  const verdict = stageVerdict(record, { ...context.actor, ...me })
  if (verdict.kind === 'mayNot') throw new AppError('second-person-required', verdict.sentence)
  if (verdict.stage !== input.stage)
    throw new AppError('conflict', '该人员的环节已有变化，请刷新后重新填写意见。')
  const facts = questionFacts(input.stage, statedRecord(tx, result), me)
  const answers = judgeAnswers(askedQuestions(input.stage, result), input.answers, facts)
  if (!answers.ok) throw new AppError('invalid-input', answers.sentence)
  const obstacle = secondQueryObstacle(input.stage, secondQueryOf(input), {
    firstQueriedAt: result.queriedAt,
    now: context.now().toISOString(),
    saysSame: input.answers['second-query']?.yes ?? false,
  })
  if (obstacle !== null) throw new AppError('invalid-input', obstacle)
  return { candidate, result, facts, agrees: answers.agrees }
}

function secondQueryOf({ secondQuery }: Input) {
  if (secondQuery === null) return null
  const { queriedAt, outcome, evidenceUploadId } = secondQuery
  return { queriedAt, outcome, hasEvidence: evidenceUploadId !== null }
}

async function storedEvidence(context: CallContext, uploadId: string | null) {
  return uploadId === null ? null : storedUpload(context, uploadId, 'evidence')
}

interface SignedStage {
  readonly candidate: Candidate
  readonly result: InquiryResult
  readonly agrees: boolean
  readonly opinion: string
  readonly by: number
  readonly at: string
}

function moveOn(tx: Writing, { candidate, result, agrees, opinion, by, at }: SignedStage) {
  const record = reviewRecord(tx, result)
  const to = stateAfterStage(agrees, record)
  if (to === 'ready') sendBackToInquiry(tx, candidate, { reason: opinion, by, at })
  else if (to === 'concluded') moveCandidate(tx, candidate, { to })
  const nextStage = agrees ? dueStage(record) : null
  return {
    agrees,
    nextState: candidateStateNames[to],
    nextStage,
    nobodyNext: agrees ? nobodyFor(tx, record) : null,
  }
}

function nobodyFor(tx: Reading, record: ReviewRecord): string | null {
  const stage = dueStage(record)
  if (stage === null) return null
  return nobodyNext(
    roleOfStage[stage],
    activeUsers(tx),
    ({ id, roles }) => stageVerdict(record, { human: humanOf(tx, id), roles }).kind === 'may',
  )
}
