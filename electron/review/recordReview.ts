import type { Outcome } from '../../shared/candidate/model.ts'
import { candidateStateNames } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import { questionFacts } from '../../shared/review/facts.ts'
import { type ReviewPerson, type ReviewStage, reviewSheet } from '../../shared/review/model.ts'
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
import type { Role } from '../../shared/rights/role.ts'
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
  const judge = (tx: Reading) => {
    const { userId, roles } = context.actor
    return judgedStage(tx, { me: personOf(tx, userId), roles, now: context.now() }, input)
  }
  context.read(judge)
  const evidence = await storedEvidence(context, input.secondQuery?.evidenceUploadId ?? null)
  return context.transact((tx) => {
    const judged = judge(tx)
    if (evidence !== null)
      assertFreshEvidence(tx, {
        candidateId: judged.candidate.id,
        checkCode: evidence.checkCode,
        batchId: null,
      })
    const evidenceId = evidence === null ? null : context.attachments.adopt(tx, evidence).id
    const by = context.actor.userId
    signStage(tx, judged, { ...input, reviewerId: by, authorityId: null, evidenceId })
    return moveOn(tx, { ...judged, opinion: input.opinion, by, at: tx.at })
  })
}

/** What was answered on a sheet, by whom: an account, or somebody of the register. */
interface SignedSheet {
  readonly stage: ReviewStage
  readonly answers: Answers
  readonly opinion: string
  readonly reviewerId: number | null
  readonly authorityId: number | null
  readonly evidenceId: number | null
  readonly secondQuery: { readonly queriedAt: string; readonly outcome: Outcome } | null
}

/** Writes down a judged stage with its entry. */
export function signStage(tx: Writing, judged: ReturnType<typeof judgedStage>, sheet: SignedSheet): void {
  const { candidate, result, facts, agrees } = judged
  const { stage, answers, opinion, reviewerId, authorityId, evidenceId } = sheet
  const { queriedAt, outcome } = sheet.secondQuery ?? { queriedAt: null, outcome: null }
  const { id: reviewId } = tx.insert(reviewTable, {
    ...{ stage, reviewerId, authorityId, queriedAt, outcome, evidenceId, answers, agrees, opinion },
    candidateId: candidate.id,
    requestId: candidate.requestId,
    resultId: result.id,
    sheetVersion: reviewSheet.version,
    countersignature: null,
    reviewedAt: tx.at,
  })
  tx.record({
    act: agrees ? 'review.recorded' : 'review.sentBack',
    object: `candidate:${candidate.id}`,
    // The history of a letter shows reasons to everybody: an opinion stays folded until the next stages have given theirs.
    ...(agrees ? {} : { reason: opinion }),
    detail: {
      ...{ reviewId, resultId: result.id, stage, sheetVersion: reviewSheet.version },
      ...{ answers, facts, opinion, queriedAt, outcome, evidenceId },
    },
  })
}

type Answers = Readonly<Record<string, { readonly yes: boolean; readonly note: string }>>

/** Who gives a stage; `roles` is null for somebody of the register, whose right stands there. */
interface Reviewer {
  readonly me: ReviewPerson
  readonly roles: readonly Role[] | null
  readonly now: Date
}

interface Sheet {
  readonly candidateId: number
  readonly stage: ReviewStage
  readonly answers: Answers
  readonly secondQuery: {
    readonly queriedAt: string
    readonly outcome: Outcome
    readonly evidenceUploadId: string | null
  } | null
}

/** A stage judged by the rules of people, sheet and record; throws `conflict`, `invalid-input` or `second-person-required`. */
export function judgedStage(tx: Reading, { me, roles, now }: Reviewer, sheet: Sheet) {
  const { candidate, result, record } = underReview(tx, sheet.candidateId)
  const verdict = stageVerdict(record, { human: me.human, roles: roles ?? [roleOfStage[sheet.stage]] })
  if (verdict.kind === 'may' && verdict.stage !== sheet.stage)
    throw new AppError('conflict', '该人员的环节已有变化，请刷新后重新填写意见。')
  if (verdict.kind === 'mayNot') throw new AppError('second-person-required', verdict.sentence)
  const facts = questionFacts(sheet.stage, statedRecord(tx, result), me)
  const answers = judgeAnswers(askedQuestions(sheet.stage, result), sheet.answers, facts)
  if (!answers.ok) throw new AppError('invalid-input', answers.sentence)
  const obstacle = secondQueryObstacle(sheet.stage, secondQueryOf(sheet), {
    firstQueriedAt: result.queriedAt,
    now: now.toISOString(),
    saysSame: sheet.answers['second-query']?.yes ?? false,
  })
  if (obstacle !== null) throw new AppError('invalid-input', obstacle)
  return { candidate, result, facts, agrees: answers.agrees }
}

function secondQueryOf({ secondQuery }: Sheet) {
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

/** Sends a person on after a stage was signed, and says who can take the next one. */
export function moveOn(tx: Writing, { candidate, result, agrees, opinion, by, at }: SignedStage) {
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
