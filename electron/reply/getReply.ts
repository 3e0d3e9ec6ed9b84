import type { Handler } from '../call/handler.ts'
import { replyDetail } from './replyDetail.ts'
import { listReplyRows } from './replyRowQueries.ts'

/** One page of our letters; document data only, so no entry is left. */
export const listReplies: Handler<'replies.list'> = (query, { read }) =>
  read((tx) => {
    const { rows, total } = listReplyRows(tx, query)
    return { rows: [...rows], total }
  })

/** Opens one letter of ours with its persons; that it was opened is in the trail first. */
export const getReply: Handler<'replies.get'> = ({ replyId }, { transact, now }) =>
  transact((tx) => {
    const detail = replyDetail(tx, replyId, now())
    tx.record({ act: 'reply.previewed', object: `reply:${replyId}`, detail: { part: 'page' } })
    return detail
  })
