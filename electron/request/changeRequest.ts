import type { Handler } from '../core/handler.ts'
import { registrationColumns } from './registrationColumns.ts'
import { requestDetail } from './requestDetail.ts'
import { requestTable } from './requestTable.ts'

/** Corrects the registration before 初审, with a reason; before and after stand in the trail. */
export const changeRequest: Handler<'requests.change'> = ({ requestId, registration, reason }, context) =>
  context.transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    const columns = registrationColumns(tx, registration, { now: context.now(), before })
    const after = tx.update(requestTable, before, columns)
    tx.record({ act: 'request.changed', object: `request:${requestId}`, reason, detail: { before, after } })
    return requestDetail(tx, requestId)
  })
