import type { z } from 'zod'
import { ruleInForce } from '../../../shared/deadline/ruleInForce.ts'
import type { ChainLimit } from '../../../shared/objection/chain.ts'
import { chainPicture } from '../../../shared/objection/chainPicture.ts'
import type {
  EntryView,
  LimitView,
  NationalAnswerView,
  ObjectionDetail,
  ObjectionLetter,
  TalkView,
} from '../../../shared/objection/summary.ts'
import { timelinessOf } from '../../../shared/objection/timeliness.ts'
import { beijingDate } from '../../../shared/time.ts'
import { calendarInForce } from '../../calendar/calendarRepository.ts'
import type { Actor } from '../../call/actor.ts'
import type { RowOf } from '../../database/row/table.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { humanOf, humanOrNull, isOneHuman } from '../../userRecord/humanRepository.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'
import { otherAnswers, proposedAnswer } from '../answer/answerRepository.ts'
import { filesOf } from '../entry/objectionFiles.ts'
import { livingCorrection } from '../letter/objectionLetterRepository.ts'
import {
  chainOf,
  entriesOf,
  isEnded,
  limitsOf,
  type Objection,
  type ObjectionEntry,
  type ObjectionLimit,
  objectionOf,
} from '../objectionRepository.ts'
import { objectionLetterTable, objectionTalkTable } from '../objectionTable.ts'
import { objectionHistory } from '../objectionTrailRepository.ts'
import { disputedResult } from './objectionFacts.ts'
import { isUndecided, nextInquiryOn, objectionRow, type Today } from './objectionRow.ts'
import { hintsOf, tasksOf } from './objectionTasks.ts'

/** Everything the page of one case shows, for the person who looks at it. */
export function objectionDetail(
  tx: Reading,
  objectionId: number,
  { actor, now }: { readonly actor: Actor; readonly now: () => Date },
): z.input<typeof ObjectionDetail> {
  const objection = objectionOf(tx, objectionId)
  const at: Today = { today: beijingDate(now()), calendar: calendarInForce(tx) }
  const entries = entriesOf(tx, objectionId)
  const limits = limitsOf(tx, objectionId)
  const row = objectionRow(tx, objection, at)
  const { reply, candidate, resultId } = disputedResult(tx, objection.replyId, objection.candidateId)
  const correcting = livingCorrection(tx, objection)
  const standing = entries.filter(({ withdrawnOn }) => withdrawnOn === null)
  const marks = standing.map(({ receivedOn }) => receivedOn).sort()
  return {
    ...row,
    previousId: objection.previousId,
    replyTitle: reply.content.title.replaceAll('\n', ''),
    replyReceivedOn: reply.receivedOn,
    markedSince: isEnded(objection.state) ? null : (marks[0] ?? null),
    entries: entries.map((entry) => entryView(tx, entry, { limits, actor })),
    limits: limits.map((limit) => limitView({ ...limit, limitId: limit.id }, limit.id)),
    picture: chainPicture(
      chainOf(tx, objection),
      // What a withdrawn entrance started and when it ended stays to be seen.
      entries.map(({ id, entrance }) => ({ entryId: id, entrance })),
      at,
    ),
    letters: lettersOf(tx, objection, correcting),
    talks: tx.where(objectionTalkTable, { objectionId }).map((talk) => talkView(tx, talk)),
    nextInquiryOn: nextInquiryOn(tx, objection, { limits, ...at }),
    files: filesOf(tx, objectionId),
    hasQueryEvidence:
      resultId !== null && tx.get(inquiryResultTable, resultId, '查询结果').evidenceId !== null,
    answer: answerOf(tx, objection),
    otherAnswers: otherAnswers(tx, objectionId),
    requery: requeryOf(tx, objection),
    told: objection.toldOn === null ? null : { on: objection.toldOn, proof: objection.toldProof ?? '' },
    endReason: objection.endReason,
    tasks: tasksOf(objection, { actor, row, candidate, correcting, ...peopleOf(tx, objection, actor) }),
    hints: hintsOf(row, standing, { limits, correcting }),
    history: objectionHistory(tx, objectionId),
  }
}

/** A limit as the window shows it; `limitId` 0 for one that is not stored yet. */
export function limitView(limit: ChainLimit, limitId: number): LimitView {
  const { entryId, code, party, state, startsOn, due, endedOn, endedBy, lateDays } = limit
  return {
    limitId,
    entryId,
    code,
    title: ruleInForce(code, startsOn ?? endedOn ?? '9999-12-31').title,
    party,
    state,
    startsOn,
    dueOn: due?.due ?? null,
    provisional: due?.provisional ?? false,
    explanation: due,
    endedOn,
    endedBy,
    lateDays,
  }
}

function entryView(
  tx: Reading,
  entry: ObjectionEntry,
  { limits, actor }: { readonly limits: readonly ObjectionLimit[]; readonly actor: Actor },
): EntryView {
  const { lateDecision, lateReason, lateDecidedBy, lateDecidedAt } = entry
  const isOwn = isOneHuman(tx, entry.registeredBy, actor.userId)
  return {
    entryId: entry.id,
    entrance: entry.entrance,
    documentNumber: entry.documentNumber,
    documentDate: entry.documentDate,
    receivedOn: entry.receivedOn,
    resultReceivedOn: entry.resultReceivedOn,
    personAppliedOn: entry.personAppliedOn,
    proof: entry.proof,
    grounds: [...entry.grounds],
    statement: entry.statement,
    items: [...entry.items],
    contactName: entry.contactName,
    contactPhone: entry.contactPhone,
    timeliness: timelinessOf(limits, entry.id),
    withdrawnOn: entry.withdrawnOn,
    late:
      lateDecision === null || lateReason === null || lateDecidedBy === null || lateDecidedAt === null
        ? null
        : {
            decision: lateDecision,
            reason: lateReason,
            by: userNameOf(tx, lateDecidedBy),
            at: lateDecidedAt,
          },
    registeredBy: userNameOf(tx, entry.registeredBy),
    registeredAt: entry.registeredAt,
    decideRefusal: isUndecided(entry, limits) && isOwn ? '逾期处理须由登记人以外的签发人决定。' : null,
  }
}

/** Who acted on the answer and who looks, as humans. */
function peopleOf(tx: Reading, { id, answeredBy }: Objection, { userId }: Actor) {
  const proposed = proposedAnswer(tx, id)
  return {
    me: humanOf(tx, userId),
    answeredBy: humanOrNull(tx, answeredBy),
    proposed: proposed === null ? null : { enteredBy: humanOf(tx, proposed.enteredBy) },
  }
}

function lettersOf(tx: Reading, objection: Objection, correcting: Reply | null): ObjectionLetter[] {
  const chain = tx
    .where(objectionLetterTable, { objectionId: objection.id })
    .map(({ replyId, way }) => letterView(replyOf(tx, replyId), way))
  const { correctionReplyId } = objection
  const correction = correctionReplyId === null ? correcting : replyOf(tx, correctionReplyId)
  return correction === null ? chain : [...chain, letterView(correction, null)]
}

function letterView(reply: Reply, way: ObjectionLetter['way']): ObjectionLetter {
  const { id, kind, state, documentNumber, dispatchedAt, receivedOn } = reply
  return {
    replyId: id,
    kind,
    state,
    documentNumber,
    way,
    dispatchedOn: dispatchedAt === null ? null : beijingDate(dispatchedAt),
    receivedOn,
  }
}

function talkView(tx: Reading, talk: RowOf<typeof objectionTalkTable>): TalkView {
  const { id, kind, channel, heldOn, counterpart, content, attachmentId, recordedBy, recordedAt } = talk
  return {
    talkId: id,
    kind,
    channel,
    heldOn,
    counterpart,
    content,
    attachmentId,
    recordedBy: userNameOf(tx, recordedBy),
    recordedAt,
  }
}

function answerOf(tx: Reading, objection: Objection): NationalAnswerView | null {
  const { answerOutcome, answerNumber, answerDate, answerReceivedOn, answerSummary, answerFileId } = objection
  const { answeredBy, answeredAt } = objection
  if (
    answerOutcome === null ||
    answerNumber === null ||
    answerDate === null ||
    answerReceivedOn === null ||
    answerSummary === null ||
    answerFileId === null ||
    answeredBy === null ||
    answeredAt === null
  )
    return null
  return {
    outcome: answerOutcome,
    documentNumber: answerNumber,
    documentDate: answerDate,
    receivedOn: answerReceivedOn,
    summary: answerSummary,
    attachmentId: answerFileId,
    recordedBy: userNameOf(tx, answeredBy),
    recordedAt: answeredAt,
  }
}

function requeryOf(tx: Reading, { requeriedAt, requeriedBy, requeryReason, keptReason }: Objection) {
  if (requeriedAt === null || requeriedBy === null || requeryReason === null) return null
  return { at: requeriedAt, by: userNameOf(tx, requeriedBy), reason: requeryReason, keptReason }
}
