import { accessOf } from '../../shared/contract/rightsTable.ts'
import { holdsRole } from '../../shared/rights/decision.ts'
import type { Handler } from '../call/handler.ts'
import { replyOf } from '../replyRecord/replyRepository.ts'
import { replyDetail } from './replyDetail.ts'
import { listReplyRows } from './replyRowQueries.ts'
import { signRefusal } from './sign/signable.ts'

/** One page of our letters; document data only, so no entry is left. */
export const listReplies: Handler<'replies.list'> = (query, { read, actor }) =>
  read((tx) => {
    const { rows, total } = listReplyRows(tx, query)
    const isSigner = holdsRole(accessOf('replies.sign'), actor.roles)
    return {
      total,
      rows: rows.map((row) => ({
        ...row,
        signRefusal:
          isSigner && row.state === 'submitted'
            ? signRefusal(tx, replyOf(tx, row.replyId), actor.userId)
            : null,
      })),
    }
  })

/** Opens one letter of ours with its persons; that it was opened is in the trail first. */
export const getReply: Handler<'replies.get'> = ({ replyId }, { transact, now }) =>
  transact((tx) => {
    const detail = replyDetail(tx, replyId, now())
    tx.record({ act: 'reply.previewed', object: `reply:${replyId}`, detail: { part: 'page' } })
    return detail
  })
