import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { requestTable } from '../../requestRecord/requestTable.ts'
import { requestDetail } from '../requestDetail.ts'
import { admissionObstacle, admit } from './admission.ts'

/**
 * Passes 初审: every question answered yes, or no with words of the person who lets it pass; a wrong channel never passes this way.
 * Throws `conflict`.
 */
export const admitRequest: Handler<'requests.admit'> = ({ requestId, ...given }, { actor, transact }) =>
  transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    const obstacle = admissionObstacle(tx, before, given)
    if (obstacle !== null && before.state === 'registered') throw new AppError('conflict', obstacle)
    admit(tx, before, { ...given, by: actor.userId, special: null })
    return requestDetail(tx, requestId)
  })
