import type { Handler } from '../../call/handler.ts'
import { mediumTable, requestTable } from '../../requestRecord/requestTable.ts'
import { mediumView } from '../requestDetail.ts'

/** Enters a removable medium that came with a letter (移动介质登记). */
export const recordMedium: Handler<'requests.recordMedium'> = ({ requestId, ...medium }, context) =>
  context.transact((tx) => {
    tx.get(requestTable, requestId, '这件来文')
    const row = tx.insert(mediumTable, {
      requestId,
      ...medium,
      receivedAt: context.now().toISOString(),
      receivedBy: context.actor.userId,
    })
    tx.record({ act: 'medium.received', object: `request:${requestId}`, detail: { after: row } })
    return mediumView(row)
  })
