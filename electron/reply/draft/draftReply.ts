import { AppError } from '../../../shared/errors.ts'
import { type LetterKind, letterKinds, PersonLetterKind } from '../../../shared/reply/kinds.ts'
import { isAnswered } from '../../../shared/reply/model.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { onRequest, requestOfReply } from '../../replyRecord/letterGround.ts'
import { replyOf } from '../../replyRecord/replyRepository.ts'
import { replyItemTable, replyTable } from '../../replyRecord/replyTable.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { wordingInForce } from '../../wording/wordingRepository.ts'
import { composeContent, type LetterParts } from '../compose/composeContent.ts'
import { type DraftedParts, letterParts } from '../compose/letterParts.ts'
import { replyDetail } from '../replyDetail.ts'

/** Drafts a letter of ours from verified results only; the results it rests on are frozen into its items. */
export const draftReply: Handler<'replies.draft'> = ({ requestId, copies, ...choice }, context) =>
  context.transact((tx) => {
    const request = tx.get(requestTable, requestId, '这件来文')
    const now = context.now()
    const parts = letterParts(tx, request, { ...choice, today: beijingDate(now) })
    const content = composeContent(tx, parts, wordingInForce(tx, beijingDate(now)))
    const reply = tx.insert(replyTable, {
      ...onRequest(requestId),
      kind: choice.kind,
      state: 'draft',
      content,
      wordingVersion: content.wordingVersion,
      correctsReplyId: parts.earlier?.id ?? null,
      ...parts.columns,
      draftedBy: context.actor.userId,
      draftedAt: now.toISOString(),
      copies,
      draftVersion: 1,
    })
    insertItems(tx, { replyId: reply.id, draftVersion: 1 }, parts)
    tx.record({ act: 'reply.drafted', object: `reply:${reply.id}`, detail: summary(parts) })
    return replyDetail(tx, reply.id, now)
  })

/** Where a letter that is not drafted from persons is drafted anew. */
const elsewhere: Readonly<Record<LetterKind['draftedFrom'], string>> = {
  persons: '请在拟稿页重新拟稿。',
  objection: '异议函件请在异议办理页重新拟稿。',
  extension: '延期告知函请在来文的「期限」页重新拟稿。',
}

/** Drafts the same letter anew, from the results as they are now; gate and re-look start over. Throws `conflict`. */
export const redraftReply: Handler<'replies.redraft'> = ({ replyId, copies, ...choice }, context) =>
  context.transact((tx) => {
    const reply = replyOf(tx, replyId)
    const request = requestOfReply(tx, reply)
    const now = context.now()
    const kind = PersonLetterKind.safeParse(reply.kind)
    if (!kind.success) throw new AppError('conflict', elsewhere[letterKinds[reply.kind].draftedFrom])
    const parts = letterParts(tx, request, {
      ...choice,
      kind: kind.data,
      except: replyId,
      today: beijingDate(now),
    })
    const content = composeContent(tx, parts, wordingInForce(tx, beijingDate(now)))
    const { draftVersion } = tx.update(replyTable, reply, {
      draftVersion: reply.draftVersion + 1,
      content,
      wordingVersion: content.wordingVersion,
      correctsReplyId: parts.earlier?.id ?? null,
      ...parts.columns,
      draftedBy: context.actor.userId,
      draftedAt: now.toISOString(),
      copies,
      gateConfirmedBy: null,
      gateConfirmedAt: null,
      relookedAt: null,
    })
    insertItems(tx, { replyId, draftVersion }, parts)
    tx.record({ act: 'reply.redrafted', object: `reply:${replyId}`, detail: summary(parts) })
    return replyDetail(tx, replyId, now)
  })

function insertItems(
  tx: Writing,
  draft: { readonly replyId: number; readonly draftVersion: number },
  { persons }: LetterParts,
): void {
  for (const { candidate, inclusion } of persons)
    tx.insert(replyItemTable, {
      ...draft,
      candidateId: candidate.id,
      inclusion,
      resultId: isAnswered(inclusion) ? candidate.resultId : null,
    })
}

const summary = ({ kind, persons, earlier, columns }: DraftedParts) => ({
  kind,
  ...(columns.separateOn === null ? {} : { separate: columns }),
  persons: persons.map(({ candidate, inclusion }) => ({ candidateId: candidate.id, inclusion })),
  earlier: earlier?.id ?? null,
})
