import { AppError } from '../../../shared/errors.ts'
import { extensionKind, replyKindNames } from '../../../shared/reply/kinds.ts'
import { replyStateNames } from '../../../shared/reply/model.ts'
import { beijingDate } from '../../../shared/time.ts'
import type { Handler } from '../../call/handler.ts'
import type { Writing } from '../../database/row/transaction.ts'
import {
  assertWorthTelling,
  extensionFacts,
  livingNotice,
} from '../../extension/extensionNoticeRepository.ts'
import { onRequest } from '../../replyRecord/letterGround.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { wordingInForce } from '../../wording/wordingRepository.ts'
import { composeContent } from '../compose/composeContent.ts'

/** Drafts 延期告知函 from a granted extension alone; a draft that is there is drafted anew, gate and all. Nothing waits for it. Throws `conflict`. */
export const draftExtensionNotice: Handler<'replies.draftExtensionNotice'> = (
  { extensionId, copies },
  context,
) =>
  context.transact((tx) => {
    const granted = assertWorthTelling(tx, extensionId)
    const { requestId } = granted
    const now = context.now()
    const content = composeContent(
      tx,
      {
        request: tx.get(requestTable, requestId, '这件来文'),
        kind: extensionKind,
        persons: [],
        facts: extensionFacts(tx, granted),
      },
      wordingInForce(tx, beijingDate(now)),
    )
    const draft = {
      content,
      wordingVersion: content.wordingVersion,
      draftedBy: context.actor.userId,
      draftedAt: now.toISOString(),
      copies,
    }
    return { replyId: saved(tx, { requestId, extensionId }, draft) }
  })

type Draft = Pick<Reply, 'content' | 'wordingVersion' | 'draftedBy' | 'draftedAt' | 'copies'>

function saved(
  tx: Writing,
  place: { readonly requestId: number; readonly extensionId: number },
  draft: Draft,
): number {
  const kind = extensionKind
  const detail = { kind, extensionId: place.extensionId }
  const living = livingNotice(tx, place.extensionId)
  if (living === undefined) {
    const { requestId, extensionId } = place
    const columns = { ...draft, ...onRequest(requestId), extensionId, kind }
    const { id } = tx.insert(replyTable, { ...columns, state: 'draft', draftVersion: 1 })
    tx.record({ act: 'reply.drafted', object: `reply:${id}`, detail })
    return id
  }
  if (living.state !== 'draft')
    throw new AppError(
      'conflict',
      `这次延期已有一份${replyKindNames[kind]}（${replyStateNames[living.state]}），请继续办理；需要另拟的，请先退回修改或作废。`,
    )
  tx.update(replyTable, living, {
    ...draft,
    draftVersion: living.draftVersion + 1,
    gateConfirmedBy: null,
    gateConfirmedAt: null,
  })
  tx.record({ act: 'reply.redrafted', object: `reply:${living.id}`, detail })
  return living.id
}
