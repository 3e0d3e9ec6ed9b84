import type { Handler } from '../call/handler.ts'
import { requestDetail } from './requestDetail.ts'

/** Opens one letter; that it was opened is in the trail before its data leaves the core. */
export const getRequest: Handler<'requests.get'> = ({ requestId }, { transact }) =>
  transact((tx) => {
    const detail = requestDetail(tx, requestId)
    tx.record({ act: 'request.viewed', object: `request:${requestId}` })
    return detail
  })
