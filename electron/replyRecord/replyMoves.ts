import { assertReplyMove } from '../../shared/reply/lifecycle.ts'
import type { ReplyState } from '../../shared/reply/model.ts'
import type { ChangesOf } from '../database/row/table.ts'
import type { Writing } from '../database/row/transaction.ts'
import type { Reply } from './replyRepository.ts'
import { replyTable } from './replyTable.ts'

/** Moves a letter of ours to another state, if the table of moves allows it; the only way its state changes. */
export function moveReply(
  tx: Writing,
  reply: Reply,
  move: { readonly to: ReplyState; readonly changes?: ChangesOf<typeof replyTable> },
): Reply {
  assertReplyMove(reply.state, move.to)
  return tx.update(replyTable, reply, { ...move.changes, state: move.to })
}
