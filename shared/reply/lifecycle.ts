import { AppError } from '../errors.ts'
import { type ReplyState, replyStateNames } from './model.ts'

/**
 * Every legal move of a letter of ours. The limit of the reply ends at `dispatched` (发出), not at signing.
 *
 * draft ─► submitted ─► signed (numbered) ─► printing ─► sealed ─► dispatched ─► received
 *   ▲───────────┘ (退回修改)                    ▲──────────┘ (印废重印)
 * voided: from any state before 发出; the number keeps its row and its reason.
 */
const moves = {
  draft: ['submitted', 'voided'],
  submitted: ['signed', 'draft', 'voided'],
  signed: ['printing', 'voided'],
  printing: ['sealed', 'signed', 'voided'],
  sealed: ['dispatched', 'printing', 'voided'],
  dispatched: ['received'],
  received: [],
  voided: [],
} as const satisfies Record<ReplyState, readonly ReplyState[]>

/** True when a letter of ours may go from one state to the other. */
export function mayMoveReply(from: ReplyState, to: ReplyState): boolean {
  return (moves[from] as readonly ReplyState[]).includes(to)
}

/** Throws `conflict` with a sentence when the move is not in the table. */
export function assertReplyMove(from: ReplyState, to: ReplyState): void {
  if (!mayMoveReply(from, to))
    throw new AppError(
      'conflict',
      `该文件当前为「${replyStateNames[from]}」，不能转为「${replyStateNames[to]}」，请刷新后按当前环节办理。`,
    )
}
