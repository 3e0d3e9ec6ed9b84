import { AppError } from '../../../shared/errors.ts'
import { letterKinds, type RecheckLetterKind, replyKindNames } from '../../../shared/reply/kinds.ts'
import { replyStateNames } from '../../../shared/reply/model.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading, Writing } from '../../database/row/transaction.ts'
import { recheckFacts } from '../../objection/answer/recheckRepository.ts'
import { type Objection, objectionOf } from '../../objection/objectionRepository.ts'
import { objectionFileTable, objectionLetterTable } from '../../objection/objectionTable.ts'
import { onRequest } from '../../replyRecord/letterGround.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { wordingInForce } from '../../wording/wordingRepository.ts'
import { composeContent } from '../compose/composeContent.ts'

/**
 * Drafts 异议复核申请函 or 异议复核结果告知函 from its case alone; a draft that is there is drafted anew, gate and all. Whether the incoming
 * letter has ended does not matter: the file need not be taken up again for it.
 * Throws `conflict`, `invalid-input`.
 */
export const draftRecheck: Handler<'replies.draftRecheck'> = (input, context) =>
  context.transact((tx) => {
    const objection = objectionOf(tx, input.objectionId)
    const parcel = parcelOf(tx, input)
    assertDue(objection, input.kind)
    const earlier = replyOf(tx, objection.replyId)
    const request = tx.get(requestTable, objection.requestId, '这件来文')
    const now = context.now()
    const facts = recheckFacts(tx, objection, parcel)
    const content = composeContent(
      tx,
      { request, kind: input.kind, persons: [], disputed: earlier, facts },
      wordingInForce(tx, beijingDate(now)),
    )
    const draft = {
      content,
      wordingVersion: content.wordingVersion,
      correctsReplyId: earlier.id,
      draftedBy: context.actor.userId,
      draftedAt: now.toISOString(),
      copies: input.copies,
    }
    const replyId = saved(tx, objection, { kind: input.kind, draft, parcel })
    tx.record({
      act: 'objection.letterDrafted',
      object: `objection:${objection.id}`,
      detail: { replyId, kind: input.kind, parcel },
    })
    return { replyId }
  })

interface Parcel {
  readonly way: 'letter' | 'system' | null
  readonly opinion: string | null
  readonly attachmentIds: readonly number[]
}

function parcelOf(
  tx: Reading,
  { objectionId, kind, parcel }: Parameters<Handler<'replies.draftRecheck'>>[0],
): Parcel {
  if (letterKinds[kind].chain.act === 'notify') return { way: null, opinion: null, attachmentIds: [] }
  if (parcel === null) throw new AppError('invalid-input', '请填写本中心意见并选择随函材料。')
  const known = tx.where(objectionFileTable, { objectionId }).map(({ attachmentId }) => attachmentId)
  if (parcel.attachmentIds.some((id) => !known.includes(id)))
    throw new AppError('invalid-input', '所选材料不属于本案，请刷新后重新选择。')
  return parcel
}

function assertDue({ state }: Objection, kind: RecheckLetterKind): void {
  if (state !== letterKinds[kind].chain.waitsIn)
    throw new AppError('conflict', `本案现在不需要${replyKindNames[kind]}，请刷新后按当前环节办理。`)
}

// A notice that has left told an answer that was corrected since: the case waits for another one.
const isOver: readonly Reply['state'][] = ['voided', 'dispatched', 'received']

interface Draft {
  readonly kind: RecheckLetterKind
  readonly parcel: Parcel
  readonly draft: Pick<
    Reply,
    'content' | 'wordingVersion' | 'correctsReplyId' | 'draftedBy' | 'draftedAt' | 'copies'
  >
}

function saved(tx: Writing, objection: Objection, { kind, draft, parcel }: Draft): number {
  const letters = tx.where(objectionLetterTable, { objectionId: objection.id })
  const living = letters
    .map((letter) => ({ letter, reply: replyOf(tx, letter.replyId) }))
    .find(({ reply }) => reply.kind === kind && !isOver.includes(reply.state))
  if (living === undefined) {
    const ground = onRequest(objection.requestId)
    const reply = tx.insert(replyTable, { ...draft, ...ground, kind, state: 'draft', draftVersion: 1 })
    tx.insert(objectionLetterTable, { objectionId: objection.id, replyId: reply.id, ...parcel })
    tx.record({ act: 'reply.drafted', object: `reply:${reply.id}`, detail: { kind } })
    return reply.id
  }
  const { letter, reply } = living
  if (reply.state !== 'draft')
    throw new AppError(
      'conflict',
      `本案已有一份${replyKindNames[kind]}（${replyStateNames[reply.state]}），请继续办理；需要另拟的，请先退回修改或作废。`,
    )
  tx.update(objectionLetterTable, letter, parcel)
  tx.update(replyTable, reply, {
    ...draft,
    draftVersion: reply.draftVersion + 1,
    gateConfirmedBy: null,
    gateConfirmedAt: null,
  })
  tx.record({ act: 'reply.redrafted', object: `reply:${reply.id}`, detail: { kind } })
  return reply.id
}
