import type { Handler } from '../core/handler.ts'
import { approvalSeenBy } from './approvalRepository.ts'
import { approvalTable } from './approvalTable.ts'

/** The latest 200 proposals, newest first, with what the person who asks may do about each. */
export const listApprovals: Handler<'approvals.list'> = ({ state }, { actor, read }) =>
  read((tx) =>
    tx.where(approvalTable, state === undefined ? {} : { state }, {
      orderBy: 'id',
      descending: true,
      limit: 200,
    }),
  ).map((row) => approvalSeenBy(row, actor))
