import { kindsOpenTo } from '../../shared/approval/policy.ts'
import type { Handler } from '../call/handler.ts'
import { accountsOfHuman } from '../userRecord/humanRepository.ts'
import { onlookerOf } from './approvalRepository.ts'
import { approvalTable } from './approvalTable.ts'
import type { ApprovalSight } from './approvalView.ts'

const newest = { orderBy: 'id', descending: true, limit: 200 } as const

/** The latest 200 proposals that somebody has to do with, newest first: of the kinds in which the roles have a part, and the own ones. */
export const listApprovals =
  (seenBy: ApprovalSight): Handler<'approvals.list'> =>
  ({ state }, { actor, read, now }) =>
    read((tx) => {
      const party = onlookerOf(tx, actor, now())
      const wanted = state === undefined ? {} : { state }
      const open = tx.where(approvalTable, { ...wanted, kind: kindsOpenTo(actor.roles) }, newest)
      // Who changed posts still sees what he proposed.
      const own = tx.where(
        approvalTable,
        { ...wanted, proposedBy: accountsOfHuman(tx, actor.userId) },
        newest,
      )
      return [...new Map([...open, ...own].map((row) => [row.id, row])).values()]
        .sort((a, b) => b.id - a.id)
        .slice(0, newest.limit)
        .map((row) => seenBy(tx, row, party))
    })
